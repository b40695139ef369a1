import { ofstedPublicationSchema } from '../../record/shapes/ofsted-publications.ts';
import { sourceOfCsv, optionalSourceFile } from './source.ts';

/** The publications that were seen on Ofsted's pages: what `npm run update` compares those pages with. Nothing of it is published. */
export const ofstedPublicationsSource = optionalSourceFile('ofsted-publications.csv', sourceOfCsv(ofstedPublicationSchema));
