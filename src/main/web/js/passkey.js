// Forms marked data-passkey make or show a passkey: the browser asks its holder, and what it answers travels in the form.
// Where there can be none (no script, an old browser, another address) the form stays hidden and a sentence stands instead.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const described = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  class Refused extends Error {}

  const ask = async (form) => {
    const token = new URLSearchParams({ _csrf: form.querySelector("[name=_csrf]").value });
    const answer = await fetch(form.dataset.options, { method: "POST", body: token });
    if (!answer.ok || answer.redirected) { throw new Refused(answer.status === 422 ? await answer.text() : ""); }
    const asked = await answer.json();
    return { ...asked, challenge: bytes(asked.challenge) };
  };

  const answers = (key, response) => JSON.stringify({
    id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {}, response });

  const make = async (form) => {
    const asked = await ask(form);
    const publicKey = { ...asked, user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: described(asked.excludeCredentials) };
    const key = await navigator.credentials.create({ publicKey });
    return answers(key, {
      clientDataJSON: text(key.response.clientDataJSON),
      attestationObject: text(key.response.attestationObject),
      transports: key.response.getTransports ? key.response.getTransports() : [],
    });
  };

  const show = async (form) => {
    const asked = await ask(form);
    const key = await navigator.credentials.get({ publicKey: { ...asked, allowCredentials: described(asked.allowCredentials) } });
    return answers(key, {
      clientDataJSON: text(key.response.clientDataJSON),
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
    });
  };

  const why = (form, stopped) => {
    if (stopped instanceof Refused && stopped.message) { return stopped.message; }
    return stopped.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
  };

  const here = (domain) => location.hostname === domain || location.hostname.endsWith(`.${domain}`);

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    if (!window.PublicKeyCredential || !here(form.dataset.domain)) { return; }
    form.hidden = false;
    document.querySelectorAll("[data-without-passkey]").forEach((instead) => { instead.hidden = true; });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const [button, place] = [form.querySelector("button"), form.querySelector("[role=alert]")];
      button.disabled = true;
      place.textContent = "";
      try {
        form.elements.answer.value = await (form.dataset.passkey === "make" ? make(form) : show(form));
        form.submit();
      } catch (stopped) {
        place.textContent = why(form, stopped);
        button.disabled = false;
      }
    });
  });
})();
