/* Tells the page around an embedded chart how high the chart is, so that the frame can fit it. The code to embed a chart listens. */
const main = document.querySelector('main');
if (main && parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ embedHeight: Math.ceil(main.getBoundingClientRect().bottom + scrollY) }, '*');
  }).observe(main);
}
