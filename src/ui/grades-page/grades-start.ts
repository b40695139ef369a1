/* Shows the form to choose councils on the page of grades, and loads what draws their charts when a reader turns to it. */
import { readCouncilChoice } from '../choose-councils/council-choice.ts';
import grades from './choose-grades.ts?worker&url';

const form = document.getElementById('choose-councils');
// The URL is passed as text, so that the bundler does not add its loading helper to the page.
const load = () => void import(/* @vite-ignore */ grades);

if (form) {
  form.hidden = false;
  form.addEventListener('focusin', load, { once: true });
  form.addEventListener('change', load, { once: true });
  if (readCouncilChoice(location.search).length > 0) load();
}
