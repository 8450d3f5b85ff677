// SPDX-License-Identifier: Apache-2.0
// Asks the browser for a passkey and puts its answer into the form. Beside it stand the password and
// the code, for whoever has no script or no passkey.

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const algorithms = [{ type: "public-key", alg: -8 }, { type: "public-key", alg: -7 }];

const made = async ({ challenge, party, user, name }) => {
  const { response } = await navigator.credentials.create({ publicKey: {
    challenge: bytesOf(challenge),
    rp: { id: party, name: party },
    user: { id: bytesOf(user), name, displayName: name },
    pubKeyCredParams: algorithms,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  } });
  return {
    client_data: textOf(response.clientDataJSON),
    attestation: textOf(response.attestationObject),
  };
};

const used = async ({ challenge, party }) => {
  const { rawId, response } = await navigator.credentials.get({ publicKey: {
    challenge: bytesOf(challenge), rpId: party, userVerification: "required",
  } });
  return {
    credential: textOf(rawId),
    client_data: textOf(response.clientDataJSON),
    authenticator_data: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  };
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (window.PublicKeyCredential === undefined) continue;
  const button = form.querySelector("[data-passkey-go]");
  const trouble = form.querySelector("[data-passkey-trouble]");
  form.querySelector("[data-passkey-none]").hidden = true;
  button.hidden = false;
  button.addEventListener("click", async () => {
    trouble.hidden = true;
    try {
      const answer = await (form.dataset.passkey === "make" ? made : used)(form.dataset);
      for (const [name, value] of Object.entries(answer)) form.elements[name].value = value;
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}
