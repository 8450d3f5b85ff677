-- SPDX-License-Identifier: Apache-2.0
-- For wrk: asks the register for numbers, or by the beginning of a name, from many addresses.
local asked = {}
local count = 0

function init()
    if os.getenv("WHAT") == "number" then
        for number in io.lines(os.getenv("NUMBERS")) do
            asked[#asked + 1] = wrk.format("GET", "/en/register/" .. number)
        end
        return
    end
    local firsts = { "An", "Ben", "Clara D", "Dev", "El", "Grace", "Omar Re", "Pia", "Rosa" }
    for i = 0, 59999 do
        local from = string.format("10.%d.%d.1", math.floor(i / 250) % 250, i % 250)
        local path = "/en/register?q=" .. firsts[i % #firsts + 1]:gsub(" ", "+")
        asked[#asked + 1] = wrk.format("GET", path, { ["X-Forwarded-For"] = from })
    end
end

function request()
    count = count + 1
    return asked[count % #asked + 1]
end
