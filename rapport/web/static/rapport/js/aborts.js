// A request that was taken back is no error: typing went on (hx-sync replaces it), or the page was left.
// htmx would write each into the console; its events still go out, and say by an empty error that all is well.
document.addEventListener("htmx:beforeSend", (event) => {
  const { detail } = event;
  const { xhr } = detail;
  const tell = xhr.onabort; // htmx's own, which makes its events of this detail
  xhr.onabort = (/** @type {ProgressEvent} */ gone) => {
    detail.error = "";
    tell?.call(xhr, gone);
  };
});
