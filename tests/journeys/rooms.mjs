// SPDX-License-Identifier: Apache-2.0
// The pages that want to know who asks, as the people of the demonstration see them.

const at = (path) => async (page, base) => { await page.goto(base + path); };

// Somebody of the demonstration, signed in with one press, on a page of theirs.
export async function goesIn(page, base, persona) {
  await page.context().clearCookies();
  await page.goto(`${base}/demonstration/people`);
  await page.locator(`main button[value=${persona}]`).click();
  await page.waitForURL(/\/(account|my|desk)/);
}
const as = (persona, path) => async (page, base) => {
  await goesIn(page, base, persona);
  await page.goto(base + path);
};
const nobody = (path) => async (page, base) => {
  await page.context().clearCookies();
  await page.goto(base + path);
};

export const rooms = [
  ["register", nobody("/register")],
  ["register-nobody", at("/register?q=zebulon")],
  ["register-slip", at("/register?q=z")],
  ["register-check", at("/register/check")],
  ["register-checked", async (page, base) => {
    await page.goto(`${base}/register/check`);
    await page.locator("main textarea").fill("12345678\n1000-0000\nnot a number");
    await page.locator("main button").first().click();
  }],
  ["sign-in", at("/account/sign-in")],
  ["sign-in-code", at("/account/code")],
  ["sign-up", at("/account/new")],
  ["sign-up-slip", async (page, base) => {
    await page.goto(`${base}/account/new`);
    await page.locator("main form button").last().click();
  }],
  ["forgotten", at("/account/forgotten")],
  ["people", at("/demonstration/people")],
  ["account", as("candidate_ready", "/account")],
  ["account-details", at("/account/details")],
  ["account-password", at("/account/password")],
  ["account-second-factor", at("/account/second-factor")],
  ["not-for-you", at("/staff/accounts")],
  ["staff-accounts", as("administrator", "/staff/accounts")],
];
