/* Lets readers choose councils on the page of grades. */
import { startChoosingCouncils } from '../choose-councils/start-choosing-councils.ts';
import grades from './choose-grades.ts?worker&url';

startChoosingCouncils(grades);
