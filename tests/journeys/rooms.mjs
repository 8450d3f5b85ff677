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

// The first application of the queue whose name is this one.
const fileOf = (persona, name, below = "") => async (page, base) => {
  await as(persona, "/desk")(page, base);
  const path = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
  await page.goto(base + path.replace(/^\/e[ns]/, "") + below);
};
// The entry in the register of whoever has this name.
const entryOf = (name) => async (page, base) => {
  await nobody(`/register?q=${encodeURIComponent(name)}`)(page, base);
  await page.locator("main table a, main li a").first().click();
};

// Holds all letters, or lets them go; twice is as once.
const holds = (word) => async (page, base) => {
  await page.goto(`${base}/desk/mail`);
  const button = page.locator(`main button[name=hold][value=${word}]`);
  if (await button.count() > 0) await button.click();
};

// Asks for a copy of everything, confirms it, and comes back to take it.
const agreesToExport = async (page, base) => {
  await as("director", "/desk/export")(page, base);
  const why = page.locator("main textarea[name=why]");
  if (await why.count() > 0) {
    await why.fill("We move to another machine.");
    await page.locator("main form button").click();
    await as("decider", "/desk/second")(page, base);
    const copy = page.locator("main ul.tasks a").filter({ hasText: /Take everything out|Sacar todo/ });
    await copy.first().click();
    await page.locator("main form[action$='/confirm'] button").click();
  }
  await as("director", "/desk/export")(page, base);
  await page.locator("main form[action$='/desk/export/file']").waitFor();
};
// Answers the question of practice that comes first.
const practices = (choice) => async (page, base) => {
  await page.goto(`${base}/practice/il-crss/professional_responsibility?item=responsibility-01`);
  if (choice) await page.locator(`main input[name=choice][value=${choice}]`).check();
  await page.locator("main form button").first().click();
};

export const rooms = [
  ["practice", nobody("/practice")],
  ["practice-question", nobody("/practice/il-crss/professional_responsibility")],
  ["practice-slip", practices("")],
  ["practice-told", practices("a")],
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
  ["register-found", at("/register?q=nu")],
  ["register-entry", entryOf("Ruth")],
  ["my-new", as("candidate_new", "/my")],
  ["my-hours-none-asked", at("/my/hours")],
  ["application-none", at("/my/application")],
  ["my-hours", as("candidate_hours", "/my/hours")],
  ["my-asked", at("/my/asked")],
  ["my-work", at("/my/work")],
  ["my-what-if", at("/my/what-if")],
  ["my-ready", as("candidate_ready", "/my")],
  ["my-papers", at("/my/papers")],
  ["application-draft", at("/my/application")],
  ["application-waits", as("candidate_submitted", "/my/application")],
  ["application-asked", as("candidate_asked", "/my/application")],
  ["my-registered", as("certified", "/my")],
  ["desk-reviewer", as("reviewer", "/desk")],
  ["desk-file-waits", fileOf("reviewer", "Keisha")],
  ["desk-file-asked", fileOf("reviewer", "Luis")],
  ["desk-decider", as("decider", "/desk")],
  ["desk-decide", fileOf("decider", "Ruth", "/decide")],
  ["desk-export", agreesToExport],
  ["desk-second", at("/desk/second")],
  ["desk-director", at("/desk")],
  ["desk-tasks", at("/desk/tasks")],
  ["desk-persons", at("/desk/persons")],
  ["desk-pair", at("/desk/persons?first=jo@example.org&second=marisol@example.org")],
  ["desk-rosters", at("/desk/rosters")],
  ["desk-roster-add", at("/desk/rosters/add")],
  ["desk-mail", at("/demonstration/mail")],
  ["desk-letters", at("/desk/mail")],
  ["desk-letters-held", holds("yes")],
  ["desk-letters-sent", holds("no")],
  ["desk-letter", async (page, base) => {
    await page.goto(`${base}/desk/mail`);
    await page.locator("main .tasks a").first().click();
  }],
  ["account", as("candidate_ready", "/account")],
  ["account-details", at("/account/details")],
  ["account-password", at("/account/password")],
  ["account-second-factor", at("/account/second-factor/set")],
  ["practice-known", async (page, base) => {
    await practices("a")(page, base);
    await page.goto(`${base}/practice`);
  }],
  ["practice-clear", at("/practice/clear")],
  ["not-for-you", at("/staff/accounts")],
  ["staff-accounts", as("administrator", "/staff/accounts")],
];
