// A menu made of <details data-menu>: Escape and a click or a step outside close it.
for (const menu of document.querySelectorAll("details[data-menu]")) {
  const close = () => { menu.open = false; };

  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
    menu.querySelector("summary").focus();
  });

  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });

  document.addEventListener("pointerdown", (event) => {
    if (menu.open && !menu.contains(event.target)) close();
  });
}
