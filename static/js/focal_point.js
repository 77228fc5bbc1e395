// Chooses the point of a picture that counts by a click on it, and shows how the picture is cut then. Without this the two
// numbers below it are typed.

for (const field of document.querySelectorAll("[data-focal]")) {
  const picture = field.querySelector("[data-focal-picture]");
  const numbers = ["focus_x", "focus_y"].map((name) => field.closest("form").elements[name]);
  if (!picture || numbers.some((number) => !number)) continue;
  const cuts = field.querySelectorAll(".focal__cut");
  const show = () => {
    for (const [at, axis] of ["x", "y"].entries()) {
      const percent = Math.min(100, Math.max(0, Number(numbers[at].value) || 0));
      for (const cut of cuts) {
        cut.classList.remove(...[...cut.classList].filter((name) => name.startsWith(`focus-${axis}-`)));
        cut.classList.add(`focus-${axis}-${Math.round(percent / 5)}`);
      }
    }
  };
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    const percent = (at, from, size) => String(Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 100));
    numbers[0].value = percent(event.clientX, box.left, box.width);
    numbers[1].value = percent(event.clientY, box.top, box.height);
    numbers[0].dispatchEvent(new Event("input", { bubbles: true }));
    show();
  });
  for (const number of numbers) number.addEventListener("input", show);
  picture.parentElement.dataset.ready = "";
}
