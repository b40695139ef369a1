/* Puts a button beside the SVG file of each chart that has no PNG file: it makes the PNG from the SVG. Without script there is the SVG. */
import { drawElement } from '../draw-element/draw-element.ts';
import { saveFile } from '../save-file/save-file.ts';
import { drawPngOfSvg } from './svg-to-png.ts';

/** The root of an SVG file. A request reads it as a document, since no text may become markup here. */
function loadSvg(address: string): Promise<Element> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.overrideMimeType('image/svg+xml');
    const fail = () => reject(new Error(`${address} could not be loaded: ${request.status}.`));
    request.addEventListener('load', () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML.documentElement) : fail(),
    );
    request.addEventListener('error', fail);
    request.send();
  });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.chart-files a[data-png]')) {
  const status = drawElement('span', { role: 'status' });
  const save = async () => {
    status.textContent = '';
    try {
      saveFile(link.dataset.png ?? '', 'image/png', await drawPngOfSvg(await loadSvg(link.href)));
    } catch (error) {
      console.error(error);
      status.textContent = 'The PNG could not be made. Try again, or take the SVG.';
    }
  };
  link.after(drawElement('button', { type: 'button', onclick: () => void save() }, 'PNG'));
  link.parentElement?.append(status);
}
