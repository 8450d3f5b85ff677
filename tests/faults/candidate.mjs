// SPDX-License-Identifier: Apache-2.0
// Someone who adds jobs to their file by plain requests, as a browser without script sends them.

export class Candidate {
  static async arrives(board) {
    const candidate = new Candidate();
    candidate.board = board;
    const answer = await candidate.sends("/en/demonstration/people", { persona: "candidate_hours" });
    candidate.cookie = answer.headers.get("set-cookie").split(";")[0];
    return candidate;
  }

  // The board was opened again; the session is still known there.
  moves(board) { this.board = board; }

  async sends(path, fields) {
    return fetch(this.board.address + path, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: this.cookie ?? "" },
      body: new URLSearchParams(fields),
    });
  }

  async opens(path) {
    const answer = await fetch(this.board.address + path, { headers: { cookie: this.cookie } });
    return { status: answer.status, text: await answer.text() };
  }

  // The form once, while all is well: a later fault must not keep anybody from sending it.
  async takesForm() {
    const { text } = await this.opens("/en/my/work/add");
    this.token = text.match(/name="form_token" value="([^"]*)"/)[1];
  }

  async addsJob(employer) {
    const answer = await this.sends("/en/my/work/add", {
      form_token: this.token, employer, position: "Peer supporter",
      "begun.month": "1", "begun.day": "2", "begun.year": "2026",
    });
    return { status: answer.status, text: await answer.text() };
  }

  async checksHours(csv) {
    const body = new FormData();
    body.set("scheme", "il-crss");
    body.set("file", new File([csv], "hours.csv", { type: "text/csv" }));
    const answer = await fetch(`${this.board.address}/en/check/findings`, { method: "POST", body });
    return { status: answer.status, text: await answer.text() };
  }

  async jobs() {
    const { text } = await this.opens("/en/my/work");
    return [...text.matchAll(/Employer (\d+)/g)].map(([name]) => name);
  }
}
