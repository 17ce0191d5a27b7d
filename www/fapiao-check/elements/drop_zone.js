// @ts-check
// Handles files that are dropped or pasted, for every element that takes them.

/** Over `area` something is dragged and dropped, and into `box` it is pasted; meanwhile `zone` has the class `over`. What is
 * dropped without a file is a text. @param {HTMLElement} area
 * @param {{ files: (files: File[]) => void, text?: (text: string) => void, zone?: HTMLElement, box?: HTMLElement }} given */
export const dropZone = (area, { files, text, zone = area, box = zone }) => {
  /** @param {DataTransfer | null} data */
  const filesOf = (data) => [...(data?.files ?? [])];
  for (const name of /** @type {const} */ (["dragenter", "dragover", "dragleave", "drop"]))
    area.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle("over", name === "dragenter" || name === "dragover");
      if (name !== "drop") return;
      const dropped = filesOf(event.dataTransfer),
        said = event.dataTransfer?.getData("text/plain");
      if (dropped[0]) files(dropped);
      else if (said) text?.(said);
    });
  box.addEventListener("paste", (event) => {
    const pasted = filesOf(event.clipboardData);
    // Excel and Word copy a picture with the text: the text is meant. A copied file also has text, its name, but not as
    // HTML.
    const isCopied = ["text/plain", "text/html"].every((type) => event.clipboardData?.getData(type).trim());
    if (!pasted[0] || (isCopied && pasted.every(({ type }) => type.startsWith("image/")))) return;
    event.preventDefault();
    files(pasted);
  });
};
