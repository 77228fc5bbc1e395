// An error summary or a message marked [data-focus] takes the focus when the page has loaded,
// so that a person who listens hears it first.
document.querySelector("[data-focus]")?.focus();
