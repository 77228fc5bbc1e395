// Passkeys. A form marked data-passkey ("create" or "get") asks the site what to ask the browser for (data-ask), and sends
// what the browser answers (data-answer). Such forms are hidden until it is found here that the browser knows passkeys.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

/** What the site asks, as the browser takes it. */
const options = {
  create: (asked) => ({
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: named(asked.excludeCredentials),
  }),
  get: (asked) => ({ ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) }),
};

/** What the browser answers, as the site takes it. */
const answers = {
  create: (response) => ({
    attestationObject: text(response.attestationObject),
    clientDataJSON: text(response.clientDataJSON),
    transports: response.getTransports?.() ?? [],
  }),
  get: (response) => ({
    authenticatorData: text(response.authenticatorData),
    clientDataJSON: text(response.clientDataJSON),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : null,
  }),
};

/** Words for the person. */
class Told extends Error {}

async function post(url, body) {
  const headers = body ? { "content-type": "application/json" } : {};
  const answer = await fetch(url, { method: "POST", headers, body: body && JSON.stringify(body), redirect: "manual" });
  // The sign-in has run out: the page itself leads to where it is renewed, and back.
  if (answer.type === "opaqueredirect") return location.reload();
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Told(json.message ?? "");
  return json;
}

async function run(form) {
  const kind = form.dataset.passkey;
  const asked = await post(form.dataset.ask);
  if (!asked) return;
  const { id, rawId, type, response } = await navigator.credentials[kind]({ publicKey: options[kind](asked.publicKey) });
  const credential = { id, rawId: text(rawId), type, response: answers[kind](response) };
  const name = form.elements.name?.value;
  const remember = document.getElementById("remember")?.checked ?? false;
  const done = await post(form.dataset.answer, { ceremony: asked.ceremony, credential, name, remember });
  if (done) location.assign(done.to);
}

function why(error, { failed, known }) {
  if (error instanceof Told && error.message !== "") return error.message;
  return error.name === "InvalidStateError" && known ? known : failed;
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const told = form.querySelector("[data-told]");
    let runs = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (runs) return;
      runs = true;
      told.textContent = "";
      try {
        await run(form);
      } catch (error) {
        told.textContent = why(error, form.dataset);
      }
      runs = false;
    });
    form.hidden = false;
  }
  for (const missing of document.querySelectorAll("[data-passkey-missing]")) missing.hidden = true;
}
