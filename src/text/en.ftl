# Every sentence a user reads, in English. The same keys stand in nb.ftl and nn.ftl.

## Findings: what a rule found, and the way out

finding-A01-blank = No municipality is named.
finding-A01-unknown = “{ $written }” is no municipality in the register.
finding-A01-near = “{ $written }” is no municipality in the register. Nearest: { $candidates }.
finding-A01-several = “{ $written }” can be several municipalities: { $candidates }.
finding-A01-disagree = The number and the name in “{ $written }” do not belong together. Possible: { $candidates }.
finding-A02-other-name = “{ $written }” was recognised as { $municipality }, by another of its official names.
finding-A02-respelled = “{ $written }” was recognised as { $municipality }, spelt in another way.
finding-A02-older-number = “{ $written }” was recognised as { $municipality }, by the number { $older }, which is no longer in use.
finding-A02-older-name = “{ $written }” was recognised as { $municipality }, by the name that number { $older } once had.
finding-A02-once-named = “{ $written }” is { $municipality }. Once this was also the name of what is now { $others }.
finding-A03 =
    { $count ->
        [one] There is another application from the same municipality: { $places }.
       *[other] There are { $count } other applications from the same municipality: { $places }.
    }
finding-A04 =
    { $count ->
        [one] There is 1 participant; at least { $limit } are required.
       *[other] There are { $count } participants; at least { $limit } are required.
    }
finding-A05 = There are { $count } participants; at most { $limit } are allowed.
finding-A06 =
    { $count ->
        [0] No sector is named; at least { $limit } different ones are required.
        [one] There is 1 sector; at least { $limit } different ones are required.
       *[other] There are { $count } sectors; at least { $limit } different ones are required.
    }
finding-A06-no-column = The file has no column for sectors; at least { $limit } different ones are required.
finding-A07 = The description of the challenge, or of what is to be achieved, is missing.
finding-A07-no-column = The file has no column for the description.
finding-A08 = The description has { $count } words; at most { $limit } are allowed ({ $over } too many).
finding-A09-blank = The municipality’s endorsement is missing.
finding-A09-no = The municipality’s endorsement says “{ $written }”: that is not a yes.
finding-A09-no-column = The file has no column for the municipality’s endorsement.
finding-A10 = Received { $received }, after the deadline of { $deadline }: not in the lottery, but admitted in order of receipt while places remain.
finding-A11 = The time of receipt, “{ $written }”, cannot be read as one moment.
finding-A11-blank = The time of receipt is missing.
finding-A11-no-time = The time of receipt, “{ $written }”, has no time of day, and the deadline is on that day.
finding-A11-no-column = The file has no column for the time of receipt.
finding-A12 = { $lead } applies together with { $others }. { $lead } is named first and gives number, part of the country and size.
finding-A13 = The municipality’s endorsement says “{ $written }”: neither yes nor no.
finding-A14 = The e-mail domain { $domain } belongs to { $named }, which is not the municipality that applies.
finding-P01 = The name is missing.
finding-P02 = “{ $written }” cannot be an e-mail address.
finding-P02-blank = The e-mail address is missing.
finding-P03 = The same e-mail address as participant { $first }: one person twice, or two who share an address?
finding-P04 = Student, with credits: “{ $education }”.
finding-P04-decided = Student, with credits, by decision.
finding-P05 = To be assessed individually: education “{ $education }”, experience “{ $experience }”.
finding-P06 = Course participant, with a course certificate and without credits: “{ $education }”.
finding-P06-decided = Course participant, with a course certificate and without credits, by decision.
finding-P07 = The education, “{ $written }”, cannot be read as a length.
finding-P07-blank = The education is not filled in.
finding-P07-experience = The experience, “{ $written }”, cannot be read as a length, and it decides here.
finding-P07-experience-blank = The experience is not filled in, and it decides here.
finding-P07-no-column = The file has no column for education.
finding-P07-no-experience-column = The file has no column for experience, and it decides here.
finding-P08 = Outside the target group: “{ $written }”.
finding-P09 = The same e-mail address stands in another application: { $places }.

way-out-A01 = Write the municipality’s number or official name in the cell, and run again.
way-out-A02 = Nothing to do if that is right; else correct the cell.
way-out-A03 = Decide which one stands: a line in the decisions file with “stands” or “falls”.
way-out-A04 = Ask the municipality for more participants, or leave it out.
way-out-A05 = Ask the municipality which ones to strike; decide “out” for each of those.
way-out-A06 = Ask the municipality for participants from more sectors, or decide “met” with a reason.
way-out-A07 = Ask the municipality for the description, or decide “met” with a reason.
way-out-A08 = Ask the municipality to shorten it, or decide “met” with a reason.
way-out-A09 = Ask the municipality for its endorsement, or decide “met” with a reason.
way-out-A10 = Nothing to do if that is right; else decide “in-time” with a reason.
way-out-A11 = Decide the time of receipt itself, such as 2021-06-01 14:30, or “in-time”.
way-out-A12 = Nothing to do if that is right.
way-out-A13 = Read it, and decide “met” or “not-met” with a reason.
way-out-A14 = Check that the application is from the right municipality.
way-out-no-column = If a column holds it under another header, name it as in the README’s list, and run again; else ask for it, and decide for each.
way-out-P01 = Ask the municipality for the name, and write it in the decisions file.
way-out-P02 = Ask the municipality for the address, and write it in the decisions file.
way-out-P03 = Decide “one-person” or “two-persons”.
way-out-P04 = Nothing to do.
way-out-P05 = Assess, and decide “student” or “course” with a reason. The application takes part meanwhile.
way-out-P06 = Nothing to do.
way-out-P07 = Ask for the education, and decide “student” or “course”. The application takes part meanwhile.
way-out-P08 = Ask whether the participant has a key function, leads, or is elected.
way-out-P09 = Check whether the same person takes part twice.

## What could not be done

fault-answer-unwritable = Standard output cannot be written ({ $message }). Nothing was written to files either.
    .hint = Check where the output is sent to.
fault-close-the-file = The file is open in another program.
    .hint = Close it there, or save a copy under another name, and run again.
fault-column-twice = The column “{ $header }” means the same as column { $other }.
    .hint = Rename one of the two headers, and run again.
fault-columns-missing = Row { $row } looks most like the headers, but necessary columns are missing: { $missing }. Headers found: { $headers }.
    .hint = Name the columns so that they are understood; the README has the list. Necessary are the municipality, and the participants’ names and e-mail addresses.
fault-columns-uneven = There are { $names } columns for participants’ names and { $emails } for e-mail addresses, without numbers: which belong together cannot be told.
    .hint = Number them: “Deltaker 1 navn”, “Deltaker 1 e-post”, and name the contact’s column “Kontaktperson e-post”.
fault-decision-ambiguous = The decision on { $code } fits several cases of { $application }; their facts are { $facts }.
    .hint = Write the facts of the case in the column “facts”. “innoskole validate” shows them.
fault-decision-application = “{ $found }” is not a municipality’s number.
    .hint = Write the four digits of the application’s number, such as 3405.
fault-decision-before-receipt = The decision on { $code } for { $application } is dated before the application was received.
    .hint = Correct the date.
fault-decision-blank = The column “{ $column }” is blank.
    .hint = Every decision has a reason, somebody who made it, and a date.
fault-decision-code = “{ $found }” is not a code.
    .hint = Codes look like A03 or P05; the README has the list.
fault-decision-date = “{ $found }” is not a date.
    .hint = Write it like 2021-06-03.
fault-decision-facts-changed = What the decision on { $code } for { $application } was made on has changed; the facts are now { $facts }.
    .hint = Look at the case again. If the decision still holds, write the new facts and today’s date on a new line.
fault-decision-no-case = The decision { $code } for { $application } { $participant } fits no open case.
    .hint = “innoskole validate” without decisions shows the cases. Correct the number, code or participant, or take the line out.
fault-decision-not-decidable = Nothing can be decided about { $found }.
    .hint = Correct the cell in the spreadsheet instead.
fault-decision-participant = “{ $found }” is not right as participant here.
    .hint = Codes that begin with P need the participant’s number, those with A have none.
fault-decision-two-stand = Two applications from { $municipality } are both said to stand.
    .hint = Let one of them stand.
fault-decision-value = “{ $found }” is not a decision here; allowed: { $allowed }.
    .hint = Write one of them as it stands, or what it is an example of.
fault-decision-without-target = The decision names neither application nor facts.
    .hint = Fill in the application’s number, or the facts that “innoskole validate” shows.
fault-decisions-columns = This is not a decisions file: missing columns: { $missing }. Headers found: { $headers }.
    .hint = A decisions file has the columns application;code;participant;facts;decision;reason;by;date.
fault-decisions-workbook = This is a workbook, and decisions are read from a CSV.
    .hint = Save it as CSV from the spreadsheet program, and use that.
fault-drawn-already = This protocol is drawn already. A draw is never repeated.
    .hint = To try another seed at home, use the frozen protocol or freeze into another folder.
fault-file-blank = There is nothing in it.
    .hint = Check that it is the right file, and that it was saved.
fault-file-broken = The workbook cannot be read ({ $message }).
    .hint = Open it in a spreadsheet program, save it as .xlsx under another name, and use that.
fault-file-empty = The file is empty: 0 bytes.
    .hint = Check that it is the right file, and that it was copied whole.
fault-file-encrypted = The workbook is protected by a password.
    .hint = Open it with the password, save it without one, and use that.
fault-file-exists = It exists already, with other contents.
    .hint = Choose another folder with -o, or replace it with --force.
fault-file-is-folder = This is a folder.
    .hint = Name the spreadsheet in it.
fault-file-is-html = This is a web page, whatever its name says.
    .hint = Open it in a spreadsheet program, save it as .xlsx, and use that.
fault-file-is-decisions = This is a decisions file.
    .hint = Name it after --decisions.
fault-file-not-a-spreadsheet = This is not a spreadsheet.
    .hint = XLSX, XLS, XLSB, ODS and CSV can be read.
fault-file-not-found = There is no such file.
    .hint = Check the name, and the folder you stand in.
fault-file-not-text = This is neither a workbook nor text in UTF-8, UTF-16 or Windows-1252.
    .hint = XLSX, XLS, XLSB, ODS and CSV can be read.
fault-file-open-quote = A quotation mark in row { $row } is never closed, and swallows the rows after it.
    .hint = Open the file in a spreadsheet program and save it again, or take the quotation mark out.
fault-file-twice = This is the same file as { $other }: byte for byte.
    .hint = Name each file once.
fault-file-unreadable = It cannot be read ({ $message }).
    .hint = Check that you may open it.
fault-file-unwritable = It cannot be written ({ $message }). Nothing was written.
    .hint = Check that there is room on the disk and that you may write there.
fault-intake-needed = Several files were named, and one of them is { $found }.
    .hint = Name either spreadsheets, or one intake.json, or one frozen.json.
fault-intake-is-protocol = This is a protocol, and rules are applied to an intake.
    .hint = Name the spreadsheet or the intake.json.
fault-intake-unreadable = This is not an intake that this version can read ({ $message }).
    .hint = Make it again: innoskole import … -o intake.json
fault-intake-unwritable = The intake cannot be written ({ $message }).
    .hint = This is a mistake in the program. Please report it.
fault-lottery-mistake = The lottery did not come out ({ $step }).
    .hint = This is a mistake in the program. Please report it, with the numbers per cell.
fault-nothing-eligible = No application is eligible, so there is nobody to admit.
    .hint = “innoskole validate” tells what is wrong with each.
fault-option-not-here = { $option } does not go with a frozen protocol: everything but the seed is fixed.
    .hint = Leave it out, or name the spreadsheet to freeze anew.
fault-output-is-file = This is a file, and a folder is needed here.
    .hint = Choose another name with -o.
fault-output-drawn = A drawn protocol lies here, and is never replaced by another draw.
    .hint = Choose another folder with -o.
fault-places-missing = How many places there are is not known.
    .hint = Add --places and the number, such as --places 24, or write places in the programme file.
fault-program-balance-count = The programme file balances by { $found } attributes; this version takes one or two.
    .hint = Keep one or two [[balance]].
fault-program-balance-twice = The attribute { $attribute } is balanced twice.
    .hint = Put all its wishes in one [[balance]].
fault-program-education = assessed_years ({ $assessed }) is above student_years ({ $student }).
    .hint = Correct one of them.
fault-program-format = The format is “{ $found }”; this version reads “{ $wanted }”.
    .hint = Begin from: innoskole program
fault-program-gathering = Gathering { $number } ends before it begins.
    .hint = Correct its dates.
fault-program-id = The id “{ $found }” may hold only a–z, 0–9 and hyphens.
    .hint = Change it; it goes into the key of the draw.
fault-program-oral = The oral examination ends before it begins.
    .hint = Correct its dates.
fault-program-participants = participants_min ({ $min }) and participants_max ({ $max }) contradict each other.
    .hint = The minimum is at least 1 and at most the maximum.
fault-program-size-class-name = A size class may not be called “{ $found }”.
    .hint = Give it a name without “/”.
fault-program-size-class-twice = Two size classes have the same name.
    .hint = Give each a name of its own.
fault-program-size-classes = The size classes do not cover all municipalities.
    .hint = Limits rise from class to class, and only the last has none.
fault-program-unknown-key = “{ $found }” is not known here. Did you mean “{ $nearest }”?
    .hint = innoskole program shows every key.
fault-program-value = { $message }
    .hint = innoskole program shows how every value is written.
fault-program-wish-bounds = The wish for { $value } ({ $attribute }) has no bound, or a minimum above its maximum.
    .hint = Correct min or max.
fault-program-wish-twice = { $value } ({ $attribute }) is wished for twice.
    .hint = Keep one of the wishes.
fault-program-wish-value = “{ $value }” is not a value of { $attribute }.
    .hint = Check the spelling.
fault-protocol-changed = The protocol was changed after it was made: its digest or hash no longer fits.
    .hint = Use the file as it was published.
fault-protocol-files = The { $found } at hand is not the one that the protocol was made from.
    .hint = Put the right one beside the protocol: it was written together with frozen.json.
fault-protocol-rendering = The protocol is not written as this program writes it, so it was changed by hand or by another program.
    .hint = Use the file as it was published.
fault-protocol-unreadable = This is not a protocol that this version can read ({ $message }).
    .hint = Use the file as it was published.
fault-protocol-unwritable = The protocol cannot be written ({ $message }).
    .hint = This is a mistake in the program. Please report it.
fault-register-data = The register in the program cannot be read ({ $message }).
    .hint = This is a mistake in the program. Please report it.
fault-register-date = No register of municipalities covers { $date }.
    .hint = This version has the registers from 1 January 2020. Correct valid_on in the programme file.
fault-register-population = There are no populations for { $date } ({ $municipality } lacks one).
    .hint = Populations are of 1 January. Correct population in the programme file.
fault-row-of-which = { $count } applications from { $municipality } fit this row, and it does not say which it belongs to.
    .hint = Repeat the application’s columns on each of its rows, or add a column “Application number”.
fault-rows-disagree = The rows of application number { $number } say different things: compare with cell { $other }.
    .hint = Correct the one that is wrong, or give it its own application number.
fault-seed-character = “{ $found }” ({ $codepoint }) may not stand in a seed.
    .hint = Allowed are digits, the letters a–z æøå, spaces, and + - , . : /
fault-seed-empty = The seed is empty.
    .hint = Give the numbers that were drawn, such as --seed "7 9 12 20 23 28 31 + 4".
fault-seed-missing = A frozen protocol is drawn with a seed.
    .hint = Add --seed and the numbers that were drawn.
fault-several-tables = There are applications on several sheets: { $sheets }.
    .hint = Keep one of them in the file, or save each as a file of its own.
fault-table-without-rows = There are headers, but no application under them.
    .hint = Check that it is the right file, and that it was saved.
fault-too-many-columns = The table is too large to be one of applications.
    .hint = Check that it is the right file.
fault-too-many-sheets = There are too many sheets.
    .hint = Read fewer files at a time.
fault-undecided =
    { $count ->
        [one] 1 application is undecided, so nothing was frozen or drawn. Nobody is left out of a draw in silence.
       *[other] { $count } applications are undecided, so nothing was frozen or drawn. Nobody is left out of a draw in silence.
    }
    .hint = Settle each with a line in a decisions file (--decisions decisions.csv; the lines to fill in stand above), correct the spreadsheet where the municipality is in doubt, or leave them out openly: --leave-out-undecided
fault-usage = { $message }
    .hint = innoskole --help

## Words

status-taking-part = taking part
status-admitted = admitted
status-admitted-late = admitted late
status-waiting = waiting
status-late = late
status-not-eligible = not eligible
status-undecided = undecided
status-set-aside = set aside
status-eligible = eligible
set-aside-withdrawn = withdrawn
set-aside-falls = another application stands
landsdel = Part of the country
size = Size
size-small = small
size-medium = medium
size-large = large
layout-wide = one row per application
layout-long = one row per participant
and = and
unknown-municipality = Unknown municipality
participant = participant { $number }
hint = What to do
months = January February March April May June July August September October November December
date = { $day } { $month } { $year }
moment = { $date } at { $time }

field-municipality = municipality
field-application_number = application number
field-received = time of receipt
field-sectors = sectors
field-challenge = challenge
field-outcome = what is to be achieved
field-endorsement = endorsement
field-contact_name = contact person
field-contact_email = contact’s e-mail
field-name = participant’s name
field-last_name = participant’s last name
field-email = participant’s e-mail
field-sector = participant’s sector
field-position = participant’s position
field-target_group = target group
field-education = participant’s education
field-experience = participant’s experience

chance = { $chance } ({ $whole }.{ $part }%)

head-municipality = Municipality
head-county = County
head-landsdel = Part of the country
head-size = Size
head-seats = Seats
head-chance = Chance
head-ticket = Ticket
head-number = No.
head-count = Number
head-status = Status
head-who = Who
head-value = Balanced by
head-applicants = Applicants
head-wished = Wished
head-admitted = Admitted
head-met = Met?
head-why = Why
head-received = Received
head-column = Column
head-meaning = Read as

## Import

import-title = Read
import-sheet =
    { $place }: { $layout }, headers in row { $header }. { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $applications ->
        [one] 1 application
       *[other] { $applications } applications
    }, { $participants ->
        [one] 1 participant
       *[other] { $participants } participants
    }.
import-missing = No column for: { $missing }. The rules that ask for it will say so.
import-unused-sheet = Not used: { $place } (no table of applications).
import-unused = Columns not understood, and not used:
import-columns = Columns
import-recognised = Municipalities recognised by another name or number, or in doubt:
import-none-otherwise = Every municipality was recognised by its number or name in force.
import-next = Next: { $command }

## Validate

validate-nothing = No findings: every application is eligible, and nothing waits for anybody.
validate-many = { $count } in this column, such as: { $example }
validate-many-cells = First: { $cells }. Each one with its facts: --format csv
validate-many-participants = Participants: { $students } with credits, { $course } as course participants, { $undecided } undecided.
validate-facts = facts { $facts }
validate-elsewhere = Told below, once for many applications.
validate-decided = decided
validate-summary = { $all } applications: { $eligible } eligible, { $late } late, { $notEligible } not eligible, { $undecided } undecided, { $setAside } set aside.
validate-next-open = Next: mend what is listed (a decisions file, or the spreadsheet), and run again.
validate-next-done = Next: { $command } --places N

## Select

select-practice = Practice draw: nobody announced beforehand where the seed would come from, so nobody outside can know when it was chosen.
select-all-fit = Nothing was drawn: all who applied in time fit, and all are admitted.
select-all-fit-seed = The seed was not used.
select-frozen = Frozen: who takes part and with what chance is fixed. Nothing is drawn yet.
select-not-eligible = Not eligible
select-account = Account
select-account-line =
    { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } read as { $applications ->
        [one] 1 application
       *[other] { $applications } applications
    }:
select-sum = in all
select-admitted = Admitted ({ $count })
select-taking-part = Taking part ({ $count })
select-admitted-late = Admitted late, while places remain ({ $count })
select-balance = Balance
select-wish-min = at least { $min }
select-wish-max = at most { $max }
select-wish-both = { $min } to { $max }
select-met = yes
select-missed = { $by } short
select-shortfall =
    The wishes cannot all be met: with { $places ->
        [one] 1 place
       *[other] { $places } places
    } at least { $shortfall } must give way, and no allocation gives way by less. Which of them do is settled by the lottery, so each keeps its fair chance.
select-collision-applicants = { $value } ({ $attribute }): { $min } wished, but only { $applicants } applied.
select-collision-minima = { $attribute }: the minimum wishes add up to { $sum }, and { $admitted } are admitted.
select-collision-maxima = { $attribute }: the maximum wishes leave { $sum }, and { $admitted } are to be admitted.
select-inexact = The chances are within 0.000000001 of the fairest possible, not exactly it: the exact fractions are too large to publish.
select-waiting = Waiting list ({ $count }); the first ten, the rest stand in result.csv
select-waiting-all = Waiting list ({ $count })
select-waiting-none = Nobody is waiting.
select-late = Late
select-set-aside = Set aside
select-undecided = Left out undecided
select-decide = To be decided
select-decide-tracks =
    { $count ->
        [one] 1 participant’s track (with credits or as course participant) is open.
       *[other] { $count } participants’ tracks (with credits or as course participants) are open.
    } The applications take part meanwhile. “innoskole validate” shows what was written. Lines for the decisions file, to be filled in after “facts”:
select-decide-more = … and { $count } more; “innoskole validate --format csv” lists every finding with its facts.
select-decide-nothing = Nothing waits for a decision.
select-unused = Columns not understood, and not used: { $columns }.
select-decisions =
    { $count ->
        [0] No decision was taken into account.
        [one] 1 decision was taken into account.
       *[other] { $count } decisions were taken into account.
    }
select-decisions-elsewhere = Decisions beside the protocol were not looked at: only frozen.json was at hand.
select-superseded =
    { $count ->
        [one] 1 of them was superseded by a later one.
       *[other] { $count } of them were superseded by later ones.
    }
select-shortfall-all-fit = The wishes cannot all be met: all who applied in time are admitted, and { $shortfall } wished for did not apply.
select-digest = Digest of what was frozen: { $digest }
select-head = Head of the protocol: { $head }
select-seed = Seed: { $seed }
select-files = Files
select-next = What to do next
select-next-written-nothing = Nothing was written. Add -o and a folder to keep the result: -o out
select-next-practice = For a draw that outsiders can trust, freeze without --seed, publish the digest together with where the seed will come from and when, and draw with the seed afterwards.
select-next-freeze = Publish the digest together with where the seed will come from (such as the Lotto numbers of a coming Saturday). Draw afterwards: innoskole select { $file } --seed "…"
select-next-decide = Settle what waits for a decision before letters go out.
select-next-committee = Show the committee result.csv; it opens in a spreadsheet program.
select-next-check = Anybody can recompute a ticket from the seed: the README shows how, under “Check a draw by hand”.
select-next-all-fit = Tell the municipalities that they are admitted. Places left over go to late applications in the order of receipt.

file-intake = what was read, with every cell’s address. Personal data: keep it to yourselves.
file-program = the programme file that was used. Keep it beside the protocol.
file-decisions = a copy of the decisions that were taken into account. Personal data: keep it to yourselves.
file-frozen = the frozen protocol: who takes part, with what chance. No personal data; publish it before the draw.
file-protocol = the protocol: everything frozen, the seed, the tickets, the outcome. No personal data; may be published.
file-result = one row per application, for the committee and a spreadsheet program. No personal data.
file-applicants = one row per application before the draw, for the committee and a spreadsheet program. No personal data.
