// Radio buttons named "appearance" inside [data-appearance-choice] show at once what they will do.
// Nothing is kept until the form is saved.
const root = document.documentElement;

for (const group of document.querySelectorAll("[data-appearance-choice]")) {
  group.addEventListener("change", ({ target }) => {
    if (target.name !== "appearance") return;
    if (target.value === "system") delete root.dataset.appearance;
    else root.dataset.appearance = target.value;
  });
}
