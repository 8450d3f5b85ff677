-- SPDX-License-Identifier: Apache-2.0
-- For wrk: people who are signed in take turns to add an entry of hours. PEOPLE names a file with
-- the cookie and the form token of each.
local people = {}
local count = 0

function init()
    for line in io.lines(os.getenv("PEOPLE")) do
        local secret, token = line:match("(%S+) (%S+)")
        people[#people + 1] = {
            headers = {
                ["Content-Type"] = "application/x-www-form-urlencoded",
                ["Cookie"] = "waymark_session=" .. secret,
            },
            token = token,
        }
    end
end

function request()
    local one = people[count % #people + 1]
    local round = math.floor(count / #people)
    count = count + 1
    local body = string.format(
        "kind=training&go=save&title=Ethics+%d&hours=1&date.year=2025&date.month=%d&date.day=%d&form_token=%s",
        count, 1 + round % 12, 1 + math.floor(round / 12) % 28, one.token)
    return wrk.format("POST", "/en/my/hours/add", one.headers, body)
end

function done(summary)
    io.write(string.format("answered %d in %d\n", summary.requests, summary.duration))
end
