// SPDX-License-Identifier: Apache-2.0
// Small comforts. Every page works without them; nothing is kept, nothing is sent by itself.
import "./passkey.js";

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A file may be dropped anywhere on the frame around its field.
for (const area of document.querySelectorAll("[data-drop]")) {
  const input = area.querySelector("input[type=file]");
  const over = (event) => {
    event.preventDefault();
    area.classList.toggle("is-over", event.type === "dragover" || event.type === "dragenter");
  };
  for (const kind of ["dragenter", "dragover", "dragleave"]) area.addEventListener(kind, over);
  area.addEventListener("drop", (event) => {
    over(event);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
  for (const hint of area.querySelectorAll("[data-drop-hint]")) hint.hidden = false;
}

// A file that is too large is told before it travels.
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  input.addEventListener("change", () => {
    const file = input.files[0];
    const heavy = file !== undefined && file.size > Number(input.dataset.most);
    input.setCustomValidity(heavy ? input.dataset.heavy : "");
    input.reportValidity();
  });
}

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  window.addEventListener("pageshow", () => { sent = false; });
}
