import { readCouncilChoice } from './council-choice.ts';

/**
 * Shows the form to choose councils. What draws them is loaded from its address when a reader turns to the form, or chose before: the form is busy
 * until then.
 */
export function startChoosingCouncils(script: string): void {
  const form = document.getElementById('choose-councils');
  if (!form) return;
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  const load = () =>
    import(/* @vite-ignore */ script).catch(() => {
      form.ariaBusy = null;
    });
  form.hidden = false;
  form.addEventListener('focusin', () => void load(), { once: true });
  form.addEventListener('change', () => void load(), { once: true });
  if (readCouncilChoice(location.search).length === 0) return;
  form.ariaBusy = 'true';
  void load();
}
