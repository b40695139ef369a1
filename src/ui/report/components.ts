import Introduction from './Introduction.astro';
import Note from '../notes/Note.astro';
import Notes from './Notes.astro';
import Paragraph from './Paragraph.astro';
import Section from './Section.astro';

/** The grammar of report files, as MDX renders it. The reader reads the same names. */
export const grammar = { Introduction, Improve: Section, Section, Paragraph, Item: Paragraph, Notes, Note };
