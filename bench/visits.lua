-- SPDX-License-Identifier: Apache-2.0
-- For wrk: people who are signed in look at their hours, each in turn. PEOPLE as in acts.lua.
local visits = {}
local count = 0

function init()
    for line in io.lines(os.getenv("PEOPLE")) do
        local cookie = "waymark_session=" .. line:match("%S+")
        visits[#visits + 1] = wrk.format("GET", "/en/my/hours", { ["Cookie"] = cookie })
    end
end

function request()
    count = count + 1
    return visits[count % #visits + 1]
end
