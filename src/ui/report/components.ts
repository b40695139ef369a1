import Introduction from './Introduction.astro';
import Note from '../notes/Note.astro';
import Notes from './Notes.astro';
import Paragraph from './Paragraph.astro';
import Section from './Section.astro';

/** The components that MDX renders report files with. The content reader knows the same names. */
export const grammar = { Introduction, Improve: Section, Section, Paragraph, Item: Paragraph, Notes, Note };
