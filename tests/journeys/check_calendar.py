# SPDX-License-Identifier: Apache-2.0
"""Reads a calendar file with a library that did not write it, and says what is wrong."""
import sys

from icalendar import Calendar

raw = open(sys.argv[1], "rb").read()
lines = raw.split(b"\r\n")
assert raw.endswith(b"\r\n") and all(b"\n" not in line for line in lines), "lines end in CR LF"
assert all(len(line) <= 75 for line in lines), "no line is longer than 75 octets"
calendar = Calendar.from_ical(raw)
events = calendar.walk("VEVENT")
assert len(events) >= 3, "a plan has steps"
assert len({str(event["UID"]) for event in events}) == len(events), "each step has its own id"
for event in events:
    assert event["DTEND"].dt > event["DTSTART"].dt and event["DTSTAMP"].dt.tzinfo is not None
    assert str(event["SUMMARY"])
