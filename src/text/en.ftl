# Every sentence a user reads, in English. The same keys stand in nb.ftl and nn.ftl.

## Findings: what a rule found, and the way out

finding-A01-blank = No municipality is named.
finding-A01-unknown = “{ $written }” is not a municipality in the register.
finding-A01-near = “{ $written }” is not a municipality in the register. Nearest: { $candidates }.
finding-A01-several = “{ $written }” can be several municipalities: { $candidates }.
finding-A01-disagree = The number and the name in “{ $written }” do not belong together. Possible: { $candidates }.
finding-A02-other-name = “{ $written }” was recognised as { $municipality }, by another of its official names.
finding-A02-confirmed = “{ $written }” was read as { $municipality }; the mapping file says so.
finding-A02-decided = It was decided that “{ $written }” is { $municipality }.
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
finding-A09-settled = What is written about the endorsement, “{ $written }”, does not count as one.
finding-A09-no-column = The file has no column for the municipality’s endorsement.
finding-A10 = Received { $received }, after the deadline of { $deadline }: not in the draw, but gets a place in the order of receipt while places remain.
finding-A11 = The time of receipt, “{ $written }”, cannot be read as one moment.
finding-A11-blank = The time of receipt is missing.
finding-A11-early = The time of receipt, “{ $written }”, is long before the deadline: a wrong year?
finding-A11-no-time = The time of receipt, “{ $written }”, has no time of day, and the deadline is on that day.
finding-A11-no-column = The file has no column for the time of receipt.
finding-A12 = { $lead } applies together with { $others }. { $lead } is named first and gives number, part of the country and size.
finding-A13 = The municipality’s endorsement says “{ $written }”: neither yes nor no.
finding-A14 = The e-mail domain { $domain } belongs to { $named }, which is not the municipality that applies.
finding-A15 = The column “{ $column }” says “{ $written }”, which is none of the values in the programme file: { $values }.
finding-A15-blank = The column “{ $column }”, which the places are balanced by, is not filled in.
finding-A15-error = The column “{ $column }”, which the places are balanced by, holds an error: { $written }.
finding-A15-no-column = The file has no column “{ $column }”, which the places are balanced by.
finding-A16 = The column “{ $column }”, with the reference for the invoice, is not filled in.
finding-A16-no-column = The file has no column “{ $column }”, with the reference for the invoice.
finding-P01 = The name is missing.
finding-P01-several = The cell has more than one name: “{ $written }”. Every participant has a place of their own in the form.
finding-P02 = “{ $written }” cannot be an e-mail address.
finding-P02-blank = The e-mail address is missing.
finding-P03 = The same e-mail address as participant { $first }: one person twice, or two who share an address?
finding-P04 = Student, with credits: “{ $education }”.
finding-P04-decided = Student, with credits, by decision.
finding-P05 = To be assessed individually: education “{ $education }”, experience “{ $experience }”.
finding-P06 = Course participant, with a course certificate and without credits: “{ $education }”.
finding-P06-decided = Course participant, with a course certificate and without credits, by decision.
finding-P07 = The education, “{ $written }”, cannot be read as years or credits.
finding-P07-blank = The education is not filled in.
finding-P07-experience = The experience, “{ $written }”, cannot be read as a number of years, and it decides here.
finding-P07-experience-blank = The experience is not filled in, and it decides here.
finding-P07-no-column = The file has no column for education.
finding-P07-no-experience-column = The file has no column for experience, and it decides here.
finding-P08 = Outside the target group: “{ $written }”.
finding-P09 = The same e-mail address is in another application: { $places }.

way-out-A01 = Choose the municipality in the case list. Or write its number or official name in the cell, and run again. If several applications have it written so, answer once in a mapping file: “innoskole import FILES --write-mapping mapping.xlsx”, sheet “Municipalities” (in a mapping.toml under [municipalities]: "{ $key }" = "{ $number }").{ $last ->
        [none] {""}
       *[other] {" "}If the row is not an application (a sum, a remark), remove it, or say in a mapping.toml under [sheets] which row is the last: {"{"} layout = "table", last = { $last } {"}"}.
    }
way-out-A02 = Nothing to do if that is right; else correct the cell.
way-out-A03 = Decide which one stands: write “stands” or “falls” as the decision.
way-out-A04 = Ask the municipality for more participants, or leave it out.
way-out-A05 = Ask the municipality which ones to strike, so that at most { $limit } are left; decide “out” for those and for nobody else.
way-out-A06 = Ask the municipality for participants from more sectors, or decide “met” with a reason.
way-out-A07 = Ask the municipality for the description, or decide “met” with a reason.
way-out-A08 = Ask the municipality to shorten it, or decide “met” with a reason.
way-out-A09 = Ask the municipality for its endorsement, or decide “met” with a reason.
way-out-A10 = Nothing to do if that is right. Otherwise write the municipality on a blank line at the bottom of the case list, “in-time” as the decision, and why.
way-out-A11 = Decide the time of receipt itself, such as 2021-06-01 14:30, or “in-time”.
way-out-A12 = Nothing to do if that is right.
way-out-A13 = Read it, and decide “met” or “not-met” with a reason.
way-out-A14 = Check that the application is from the right municipality.
way-out-A15 = Ask the municipality, write one of { $values } in the cell, and import again.
way-out-A16 = Ask the municipality for the reference, and write it into the case list. This does not keep the application out.
way-out-lacking = If a column holds it under another header, make a mapping with “innoskole import FILES --write-mapping mapping.xlsx”, say so there, and run again with --mapping mapping.xlsx. If it was never asked for, answer for all on the sheet “Answers” there, or in a mapping.toml under [lacking]: { $lacking }. Else ask for it, and decide for each.
way-out-no-column = If a column holds it under another header, make a mapping with “innoskole import FILES --write-mapping mapping.xlsx”, say so there, and run again with --mapping mapping.xlsx. Else ask for it, and decide for each.
way-out-P01 = Ask the municipality for the name, and write it in the case list.
way-out-P02 = Ask the municipality for the address, and write it in the case list.
way-out-P03 = Decide “one-person” or “two-persons”.
way-out-P04 = Nothing to do.
way-out-P05 = Assess, and decide “student” or “course” with a reason. This does not keep the application out meanwhile.
way-out-P06 = Nothing to do.
way-out-P07 = Ask for the education, and decide “student” or “course”. This does not keep the application out meanwhile.
way-out-P07-experience = Ask how many years it is (a number above 10 counts only with its unit: “16 years”, “18 months”), and decide “student” or “course”. This does not keep the application out meanwhile.
way-out-P08 = Ask whether the participant has a key function, leads, or is elected.
way-out-P09 = Check whether the same person takes part twice.

## What could not be done

fault-annotate-kind = The annotated copy is a workbook (.xlsx).
    .hint = Let its name end in .xlsx.
fault-annotate-needs-spreadsheets = This is imported data (intake.json), not the spreadsheets themselves.
    .hint = Give the spreadsheets themselves with --annotate.
fault-annotate-too-large = A sheet has more rows or columns than a workbook can hold.
    .hint = Divide the file, and annotate one part at a time.
fault-answer-unwritable = Standard output cannot be written ({ $message }). Nothing was written to files either.
    .hint = Check where the output is sent to.
fault-answers-answer = “{ $found }” is neither a yes nor a no, and is not recorded.
    .hint = Write yes or no. If the answer is not clear yet, leave the cell blank. Write “no-answer” only once the last day is over: then the place goes on.
fault-answers-column-twice = The column “{ $header }” is there twice, or means the same as another.
    .hint = Leave one of them, and take the other out.
fault-answers-contradict = { $id } has another answer of { $date } in row { $row }, and nothing tells which came last.
    .hint = Ask the municipality, and keep the line that counts.
fault-answers-late = { $who }: the answer of { $date } came after the last day to answer, { $deadline }. It is not recorded.
    .hint = If the answer is to count, run the command again with --accept-late-answer and --reason "…" (the reason is public).
fault-answers-too-early = { $who }: “no-answer” is dated { $date }, and the last day to answer is { $deadline }. It is not recorded.
    .hint = Leave the cell blank until the last day is over. The place goes on once “no-answer” is recorded.
fault-year-no-folder = The folder does not exist.
    .hint = Make a new one with innoskole year --new FOLDER.
fault-year-two = Both { $first } and { $other } are in the folder.
    .hint = Keep the right one, and move the other out of the folder.
fault-year-lost = The file is missing, but what was written from it is still here. Nothing is frozen or drawn again.
    .hint = Put the file back. If everything is to be done again because the draw is void, use innoskole select … --replaces.
fault-year-seed-lines = There are { $count } lines here, and the seed is one.
    .hint = Keep only the line with the numbers that decide.
fault-year-stray-list = There are decisions in this file, but by its name they are not read.
    .hint = Name the file { $list } (or saksliste.csv), or move it out of the folder.
fault-year-set = “{ $found }” is not a setting and a value.
    .hint = Write for example --set places=24 or --set deadline=2027-06-01.
fault-year-set-nowhere = “{ $found }” cannot be put into the programme file in this way.
    .hint = Make the folder without this setting, and write it into the programme file afterwards.
fault-answers-disagree = The row is about { $other }, but the cell beside it has “{ $found }”.
    .hint = Correct the one that is wrong.
fault-answers-columns = This is not an answers file. Headers found: { $headers }.
    .hint = An answers file has the columns id;answer;date.
fault-answers-municipality = “{ $found }” is not clearly one municipality’s number or name.{ $count ->
        [0] {""}
       *[other] {" "}Possible: { $candidates }.
    }
    .hint = Write the four digits.
fault-applications-alone = These are applications without participants (the headers are in row { $row }), and no other table has the participants.
    .hint = Give the file with the participants too, or give the columns for names and e-mail addresses headers that are understood.
fault-file-nul = Row { $row } has a byte that is not text (NUL).
    .hint = Open the file in a spreadsheet program, save it again, and use that.
fault-folder-without-spreadsheets = There are no spreadsheets with applications in the folder.{ $count ->
        [0] {""}
       *[other] {" "}Passed over: { $skipped }.
    }
    .hint = Check that it is the right folder; folders in it are not read.
fault-form-labels-beside = There are several labels beside “{ $label }”, so it is not clear which answers belong to which.
    .hint = Put each label on a line of its own with its answer beside it; or make a table with one row per application.
fault-form-several-answers = There are { $count } answers beside “{ $label }”: a form has one.
    .hint = If these are applications beside each other, make a table with one row per application. If it is a remark, move it.
fault-codebook-twice = The sheet “{ $other }” also says what the codes of the headers or answers mean, and not the same.
    .hint = Keep the one that belongs to this export.
fault-codebook-two-meanings = This row says something else of { $code } than a row above.
    .hint = Correct the sheet, or export the answers again with the codebook.
fault-codebook-value = “{ $found }” is a code, and no sheet says what it means under { $code }.
    .hint = Add the row to the sheet that says what the answers mean, correct the cell, or export the answers in words.
fault-column-contradicted = “{ $header }” says { $meaning }, but { $count } of { $filled } cells are { $look }.
    .hint = Look whether columns have been shifted. If the cells are right, correct the header, or say in the mapping file under [columns] what the column is: "{ $header }" = "…".
fault-columns-proposed = Some columns ({ $count }) were recognised only by their content. They are not used until somebody says yes.
    .hint = Take all of it: { $take }. Or write it down and change it first: { $write }.
fault-mapping-column = “{ $found }” is nothing that a column can be.
    .hint = Write one of the names at the top of the file, with the participant’s number where needed (“email 2”), or - for not used.
fault-mapping-contradicted = “{ $header }” is { $meaning } by the mapping, but { $count } of { $filled } cells are { $look }.
    .hint = Correct the mapping, or the cells if columns have been shifted.
fault-mapping-format = “{ $found }” is not the format of a mapping file.
    .hint = The first line must be: format = "innoskole-mapping/1"
fault-mapping-lacking = “{ $found }” cannot be answered for all.
    .hint = Write received = "in-time", received = "2021-05-31 12:00" or endorsement = "checked".
fault-mapping-layout = “{ $found }” is nothing that a sheet can be.
    .hint = Write "table", "applications", "participants", "form", or "-" for not used.
fault-mapping-municipality = “{ $found }” is not one municipality beyond doubt.{ $count ->
        [0] {""}
       *[other] {" "}Possible: { $candidates }.
    }
    .hint = Write the municipality’s number with four digits, or its official name.
fault-mapping-choice = “{ $found }” is not among the choices.
    .hint = Choose from the list in the cell, and save the workbook again.
fault-mapping-no-key = The row has “{ $found }”, but does not say what it is about.
    .hint = Leave the column with keys, and what is written, as the program made them; or take the row out.
fault-mapping-moved = The header of “{ $key }” occurs several times, and the columns are in another order than in the mapping file: either the form or a key of the mapping file has changed. It is not clear which column is whose.
    .hint = Write the mapping file again with “innoskole import FILES --write-mapping FILE”, and look through it.
fault-mapping-question = “{ $key }” asked “{ $question }” when the mapping was written; { $now ->
        [none] now no codebook says what it asks.
       *[other] now it asks “{ $now }”.
    }
    .hint = Write the mapping file again with “innoskole import FILES --write-mapping FILE”, and look through it.
fault-mapping-row = “{ $found }” is not a row number.
    .hint = Write a whole number from 1, or leave the cell blank.
fault-mapping-form-header = A form has no row of headers.
    .hint = Take “header = { $found }” out of the line.
fault-mapping-unnumbered = The mapping file says “{ $name }”, but here the participants are beside each other, so it is not clear whose it is.
    .hint = Write it with the participant’s number: "{ $name } 1".
fault-mapping-choose = “{ $found }” is a choice, and not made yet.
    .hint = Write one of them, for example "ja".
fault-mapping-no-form = The mapping file says that this is a form, but it has no labels for the municipality and for participants’ names and e-mail addresses.
    .hint = Write under [columns] what the labels are.
fault-mapping-syntax = The line cannot be read: { $message }.
    .hint = Compare with a file from “innoskole import … --write-mapping”.
fault-mapping-too-late = This was read already, and the mapping file belongs to reading.
    .hint = Read the spreadsheets again with --mapping.
fault-mapping-unconfirmed = Nobody has said yet that this mapping is right.
    .hint = Open the workbook, look through it, answer “yes” in the cell beside the question at the top of the first sheet, and save it.
fault-mapping-no-book = This workbook is not a mapping file: it has no sheet with columns and their keys.
    .hint = Make one with “innoskole import FILES --write-mapping mapping.xlsx”.
fault-mapping-values = “{ $found }” is nothing that values can be translated for.
    .hint = Write [values.endorsement] or another of the names at the top of the file, without a number.
fault-participant-elsewhere = The participant is listed with { $theirs }, but the application numbered “{ $written }” is from { $own }.
    .hint = Correct the number or the municipality in the spreadsheet.
fault-participant-of-which = “{ $written }” has several applications, and the participant does not say which.
    .hint = Add a column “Søknadsnummer” to both tables.
fault-participant-of-none = The row does not say which application it belongs to.
    .hint = Fill in the municipality or the application’s number.
fault-participant-without-application = There is no application that belongs to “{ $written }”.{ $near_count ->
        [0] {""}
       *[other] {" "}Nearest: { $near }.
    }
    .hint = Correct the row in the spreadsheet, name the file with the application too, or say in the mapping file under [municipalities] which one it is: "{ $written }" = "NNNN".
fault-participants-missing = { $count ->
        [one] Nobody is filled in as a participant in the application ({ $places }).
       *[other] Nobody is filled in as a participant in { $count } of { $total } applications ({ $places }).
    } The columns have probably been understood wrongly.
    .hint = Look at what the columns are taken for: “innoskole import FILES --write-mapping mapping.xlsx”. If nobody is filled in there indeed, write participants = "checked" under [lacking] in the mapping file.
fault-participants-alone = These are participants (the headers are in row { $row }), and no table has the applications they belong to.
    .hint = Give the file with the applications too, or add a column “Kommune”.
fault-attribute-column = The programme file balances by the column “{ $column }”, and no sheet has it.
    .hint = Name a column so in the spreadsheet, and import again with the same programme file.
fault-case-ambiguous = Of several applications of { $id } that were left out because of { $several }, later decisions have changed the codes; nothing tells which is which.
    .hint = Report with the decisions that the protocol was made with, or freeze and draw again with --replaces.
fault-close-the-file = The file is open in another program.
    .hint = Close it there, or save a copy under another name, and run again.
fault-column-twice = The column “{ $header }” means the same as column { $other }.
    .hint = Rename one of the two headers, or say in the mapping file what each is, and run again.
fault-columns-missing = Row { $row } looks most like the headers, but necessary columns are missing: { $missing }. Headers found: { $headers }.
    .hint = Say what the columns are in a mapping: “innoskole import FILES --write-mapping mapping.xlsx” makes it. Necessary are the municipality, and the participants’ names and e-mail addresses.
fault-correction-date-missing = The application of { $who } has been changed, and it does not say when that was received; corrections must be received by { $deadline }.
    .hint = Add --date and the day the corrections were received.
fault-correction-late = The application of { $who } has been changed by something received { $date }; corrections had to be received by { $deadline }, so it is not taken in.
    .hint = Put back in the spreadsheet what was there before; the earlier import has it. If there are good reasons for the change, decide the case in the case list, with the reason.
fault-decision-alike = Several applications of { $application } have exactly the same content (check code { $facts }), so that one line on { $code } could mean any of them.
    .hint = Write one line for each of them, all with the same decision; or decide first which application stands (A03).
fault-decision-ambiguous = The decision on { $code } fits several cases of { $application }; their check codes are { $facts }.
    .hint = Write the check code of the case in the row. It is in a hidden column of the case list (show it with the plus sign above the columns), and in “innoskole validate --format csv”.
fault-decision-application = “{ $found }” is not a municipality’s number.
    .hint = Write the four digits of the application’s number, such as 3405.
fault-decision-before-receipt = The decision on { $code } for { $application } is dated before the application was received.
    .hint = Correct the date.
fault-decision-blank = The field “{ $column }” is blank, but a decision has been begun.
    .hint = Each line must have a decision, a reason, a name and a date. Name and date can be written once, at the top of the case list.
fault-decision-code = “{ $found }” is not a code.
    .hint = Codes look like A03 or P05; the README has the list.
fault-decision-date = “{ $found }” is not a date.
    .hint = Write it like 2021-06-03.
fault-decision-date-odd = The decision is dated { $date }, and that cannot be: it would have to be before { $last }.
    .hint = Check the year. A date in the future would supersede what is decided later.
fault-decision-disagrees = “{ $found }” and “{ $before }” ({ $other }) are decided about the same case on the same day, { $date }.
    .hint = Delete the wrong line, or date the later one later. If they are about two applications, one of them names the wrong application or participant.
fault-decision-facts-changed = What the decision on { $code } for { $application } was made on has changed; the check code is now { $facts }.
    .hint = Make a new case list (--queue): the case waits there, and can be decided again.
fault-decision-facts = “{ $found }” is not a check code, which has 12 characters from 0–9 and a–f. A spreadsheet program may have turned the code into a number.
    .hint = Copy them from “innoskole validate”, or use a case list in a workbook (.xlsx), where they stay text.
fault-decision-municipality = “{ $found }” is not in the register, or can be several municipalities.
    .hint = Write the municipality’s number, or its name as the register has it; several that apply together are separated by commas.
fault-decision-who-several = “{ $found }” is several municipalities.
    .hint = Write one municipality on each line. Of municipalities that apply together, write the one that is named first in the application.
fault-decision-who-other = By its hidden columns, the line is about another application or participant than “{ $found }”.
    .hint = Perhaps only some of the columns were sorted, or the cell was changed. Make a new case list under another name, and write the decisions there.
fault-decision-no-case = The decision { $code } for { $who } fits no open case.
    .hint = Correct the number, code or participant, or remove the line. If several municipalities apply together, the application is under the one named first. If it was decided again which municipality an application is from, make a new case list.
fault-decision-none-stands = By these decisions every application from { $municipality } falls.
    .hint = Let one of them stand; if the municipality has withdrawn, decide “withdrawn” for each.
fault-decision-not-decidable = { $found } cannot be decided in the case list.
    .hint = Leave the fields of the line blank. What is missing, the municipality must send; then correct it in the spreadsheet.
fault-decision-participant = “{ $found }” is not right as participant here.
    .hint = Codes that begin with P need the participant’s number, those with A have none.
fault-decision-two-stand = By these decisions two applications from { $municipality } stand.
    .hint = Let one of them stand.
fault-decision-value = “{ $found }” is not a decision here; allowed: { $allowed }.
    .hint = Write one of them word for word, or a value of your own where that is possible.
fault-decision-without-target = The decision names neither application nor check code.
    .hint = Fill in the application’s number, or the check code. It is in the case list, and in “innoskole validate --format csv”.
fault-decisions-several-sheets = There are decisions on several sheets: { $sheets }.
    .hint = Put them all on one sheet, and take the other away.
fault-decisions-column-twice = The column “{ $header }” is there twice, so it is not clear which one counts.
    .hint = Take one of them away, or give it another header.
fault-decisions-change-frozen = These decisions change who takes part, or how many participants, and that is frozen.
    .hint = Decide only how participants take part (P05, P07). For everything else there are events: “innoskole select PROTOCOL --withdraw” or “--grant”.
fault-decisions-columns = The case list cannot be read: there is no column for { $missing }. Headers found: { $headers }.
    .hint = Some columns of the case list are hidden, and the program needs them. Make a new case list under another name, and write the decisions there. A decisions file made by hand has the columns application;code;participant;facts;decision;reason;by;date.
fault-decisions-label-twice = “{ $column }” is there twice above the headers.
    .hint = Keep one of them.
fault-drawn-already = This protocol is drawn already. A draw is never repeated.
    .hint = To try another seed at home, use the frozen protocol or freeze into another folder.
fault-event-accepted = { $id } has accepted already.
    .hint = Nothing to do.
fault-event-date = “{ $found }” is not a date.
    .hint = Write it like 2021-06-20 or 20.06.2021.
fault-event-ambiguous = { $id } has several applications in the protocol: { $several }.
    .hint = Say which with --which and the number in front.
fault-event-date-missing = The date of receipt is missing.
    .hint = Add --date and the day it was received, such as --date 2021-06-20.
fault-event-date-odd = { $date } cannot be the day it was received: it would have to be between { $first } and { $last }.
    .hint = Check the year and the month.
fault-event-has-place = { $id } has a place already.
    .hint = Nothing to do.
fault-event-late = The late application of { $id } has no participants, or no time of receipt.
    .hint = Check it with: innoskole validate
fault-event-municipality = { $number } in the late application of { $who } is part of { $other } already, which has a place or waits: a municipality has one application (A03).
    .hint = Ask which of them stands. If the earlier one is given up, record that first with --withdraw.
fault-event-before-receipt = The late application of { $id } was received after { $date }.
    .hint = Give --date the day on which it was taken in.
fault-event-known = { $id } is in the protocol already.
    .hint = Nothing to do.
fault-event-needs-protocol = This is not a protocol, and nothing can happen after a draw that has not been.
    .hint = Give the drawn protocol.json.
fault-event-no-place = { $id } has no place to accept.
    .hint = Check the number. Those who wait need not answer.
fault-event-nothing-to-undo = There is no event left to undo.
    .hint = The draw itself is never undone. A draw that must be void is replaced: --replaces.
fault-event-older = { $who }: an answer of { $date } does not come after what is recorded of { $last }: the place, or the answer before.
    .hint = Check the date. If the newest event was the slip, take it back with --undo.
fault-event-partner = { $who } is part of the application of { $lead }.
    .hint = If the whole application is meant, name { $lead }.
fault-event-no-offer = { $id } has no place, so that there is nothing to decline.
    .hint = Record it as a withdrawal, with --withdraw.
fault-event-nobody = A batch of withdrawals names nobody.
    .hint = Name at least one municipality’s number.
fault-event-places = { $count } places cannot be added.
    .hint = Give a whole number from 1.
fault-event-reason = The reason is blank.
    .hint = Give the reason after --reason. It is public: name no person.
fault-event-unknown = { $id } is not in the protocol.
    .hint = Check the number against the protocol. Somebody left out by mistake: innoskole verify PROTOCOL --what-if ID
fault-event-which = --which does not fit { $id }: { $count ->
        [0] it has one application that can be meant.
       *[other] it has { $count } applications outside the draw, counted from 0.
    }
    .hint = Leave it out, or choose one of those.
fault-event-withdrawn = { $id } has withdrawn or declined already.
    .hint = If the newest event was the slip, take it back with --undo.
fault-explain-unknown = There is no application from “{ $found }” here.
    .hint = Give the municipality’s name or number, or the check code of the application as “innoskole validate --format csv” shows it.
fault-file-blank = There is nothing in it.
    .hint = Check that it is the right file, and that it was saved.
fault-file-broken = The workbook cannot be read ({ $message }).
    .hint = Open it in a spreadsheet program, save it as .xlsx under another name, and use that.
fault-file-confused = The file cannot be read: it is not built as such files are.
    .hint = Open it in a spreadsheet program, save it again under another name, and use that.
fault-file-empty = The file is empty: 0 bytes.
    .hint = Check that it is the right file, and that it was copied whole.
fault-file-encrypted = The workbook is protected by a password.
    .hint = Open it with the password, save it without one, and use that.
fault-file-exists = It exists already, with other contents.
    .hint = Choose another name or folder, or replace it with --force.
fault-freeze-odd = Nothing was frozen: nobody could check a protocol with this. Look at { $what }.
    .hint = Look for invisible letters or double blanks in the programme file, the register and the names of the files. If there are none, this is an error in the program; please report it.
fault-file-is-folder = This is a folder.
    .hint = Name a file in the folder.
fault-file-is-html = This is a web page, whatever its name says.
    .hint = Open it in a spreadsheet program, save it as .xlsx, and use that.
fault-file-is-decisions = This is a case list.
    .hint = Give it with --decisions.
fault-file-mixed = The file is UTF-8, but row { $row } has a byte that is not: a part of it was probably pasted from another file.
    .hint = Open the file in a spreadsheet program, correct the row, save it again, and use that.
fault-file-not-a-spreadsheet = This is not a spreadsheet.
    .hint = XLSX, XLS, XLSB, ODS and CSV can be read.
fault-file-not-found = There is no such file.{ $near_count ->
        [0] {""}
       *[other] {" "}Did you mean { $near }?
    }
    .hint = Check the name, and the folder you are in. A name with blanks needs quotation marks around it.
fault-file-not-text = This is neither a workbook nor text in UTF-8, UTF-16 or Windows-1252.
    .hint = XLSX, XLS, XLSB, ODS and CSV can be read.
fault-file-open-quote = A quotation mark in row { $row } is never closed, and swallows the rows after it.
    .hint = Open the file in a spreadsheet program and save it again, or take the quotation mark out.
fault-file-too-large = The file is larger than applications can be: more than { $limit } { $what }.
    .hint = Check that it is the right file. If it is, save the sheet with the applications as CSV, and use that.
fault-file-twice = This is the same file as { $other }: byte for byte.
    .hint = Name each file once.
fault-file-unreadable = It cannot be read ({ $message }).
    .hint = Check that you may open it.
fault-file-unwritable = It cannot be written ({ $message }). Nothing was written.
    .hint = Check that there is room on the disk and that you may write there.
fault-hex = The value after { $option } is incomplete: it must have 64 characters, 0–9 and a–f.
    .hint = Copy it again from where it was published.
fault-intake-needed = Several files were named, and one of them is { $found }.
    .hint = Give either spreadsheets, or one intake.json, or one frozen.json. A seed or a reason with blanks needs quotation marks.
fault-import-own = This file was written by innoskole, and is not a spreadsheet.
    .hint = Use it with “innoskole validate” or “innoskole select”.
fault-intake-is-protocol = This is a protocol, and rules are applied to imported applications.
    .hint = Give the spreadsheet or the intake.json.
fault-intake-unreadable = This is not an intake that this version can read ({ $message }).
    .hint = Make it again: innoskole import … -o intake.json
fault-lottery-mistake = The draw could not be computed ({ $step }).
    .hint = This is an error in the program. Please report it, with the number of applications in each group.
fault-nobody-fits = Nobody fits: no application takes as few as { $seats } seats.
    .hint = Check --seats: it counts participants, not applications.
fault-not-drawn = This protocol is not drawn.
    .hint = Draw first: innoskole select frozen.json --seed "…"
fault-queue-filled = This file already contains decisions, and they would be lost.
    .hint = Choose another name; not even --force replaces it. With --decisions and this file the new list has its decisions too.
fault-queue-unsure = The file is not a case list that can be read, and what is in it could be lost.
    .hint = Choose another name, or move the file.
fault-queue-kind = A case list is a CSV or a workbook (.xlsx).
    .hint = Let its name end in .csv or .xlsx.
fault-nothing-eligible = No application meets the requirements, so nobody can get a place.
    .hint = “innoskole validate” tells what is wrong with each.
fault-option-not-here = { $option } does not go with a frozen or drawn protocol: everything but the seed is frozen.
    .hint = Leave it out, or give the spreadsheet to freeze again.
fault-option-unused = { $option } has no use here.
    .hint = Leave it out, or see --help of the command for what it goes with.
fault-output-is-input = This is a spreadsheet that is being read; it would be lost.
    .hint = Choose another name.
fault-output-not-a-file = This is neither a file nor a folder.
    .hint = Choose another name with -o.
fault-output-is-file = This is a file, and a folder is needed here.
    .hint = Choose another name with -o.
fault-output-decisions = This file contains somebody’s decisions; they would be lost.
    .hint = Choose another name; not even --force replaces it.
fault-output-twice = Two outputs have this name.
    .hint = Give each a name of its own.
fault-output-busy = Another run of innoskole is writing here.
    .hint = Wait until it has ended, and run again.
fault-protocol-moved-on = Something else was recorded in this protocol meanwhile. Nothing was written.
    .hint = Run again: it then continues from what is there now.
fault-output-drawn = There is a drawn protocol here already. A draw is never replaced by another.
    .hint = Choose another folder with -o.
fault-page-unmade = A page could not be made: { $message }
    .hint = This is an error in the program; please report it.
fault-places-missing = How many places there are is not known.
    .hint = Add --places and the number of applications (or --seats and the number of participants): { $command }. The number can also be written in the programme file, as places.
fault-program-balance-count = The programme file balances by nothing.
    .hint = Keep at least one [[balance]].
fault-program-balance-proportional = The targets for { $attribute } cannot be proportional as they are written.
    .hint = proportional goes with places, alone, without min_each and wishes; shares of municipalities or inhabitants only for landsdel and size.
fault-program-balance-twice = The attribute { $attribute } is balanced twice.
    .hint = Put all its targets in one [[balance]].
fault-program-balance-unknown = “{ $found }” is not an attribute.
    .hint = landsdel and size need nothing more; any other needs a name of a–z, 0–9 and _, and column, the header of its column.
fault-program-balance-values = The values of { $attribute } are not a list that its column can be compared with.
    .hint = Write every value that the column may have, each once and without “/”: values = ["kyst", "innland"]. landsdel and size have none.
fault-program-capacity = Both places and seats are given.
    .hint = Keep one of them: places counts applications, seats participants.
fault-program-date = A date is wanted here, without quotation marks.
    .hint = Write it like 2021-06-01; where a time is possible, like 2021-06-01T12:00:00.
fault-program-missing = “{ $found }” is missing.
    .hint = Compare with innoskole program: was a line or a heading in brackets deleted?
fault-program-type = “{ $found }” is not of the right kind: { $wanted } is wanted here.
    .hint = innoskole program shows how every value is written.
fault-program-variant = “{ $found }” is not allowed here. Allowed: { $known }.
    .hint = Write one of them.
fault-program-education = assessed_years ({ $assessed }) is above student_years ({ $student }).
    .hint = Correct one of them.
fault-program-clock = A time of day is wanted here.
    .hint = Write it like "09:00", with four digits and in quotation marks.
fault-program-oral-pairs = { $found } pairs of examiners cannot be.
    .hint = Write a number from 1 to 100 as pairs.
fault-program-study-year = The study year is “{ $year }”, and names no year.
    .hint = Write study_year like "2021–2022"; without it nobody can tell which dates are outside it.
fault-program-oral-starts = The last start of the oral examination is before the first.
    .hint = Correct first_start or last_start.
fault-program-furthest = { $found } of a hundred cannot travel furthest.
    .hint = Write a number from 0 to 100 as furthest_percent.
fault-program-oral-conflict = A conflict names pair { $found }, and there are { $pairs }.
    .hint = Number the pairs from 1.
fault-program-peer-groups = A group has at least { $least } and at most { $most }.
    .hint = Correct least or most under [peer_groups].
fault-program-school-week = A year has no week { $found }.
    .hint = Write a week from 1 to 53.
fault-program-correction-deadline = The deadline for corrections, { $date }, is before the deadline for applications, { $deadline }.
    .hint = Correct correction_deadline.
fault-program-format = The format is “{ $found }”; this version reads “{ $wanted }”.
    .hint = Begin from: innoskole program
fault-program-gathering = Gathering { $number } ends before it begins.
    .hint = Correct its dates.
fault-program-id = The id “{ $found }” may hold only a–z, 0–9 and hyphens.
    .hint = Change it; it goes into the key of the draw.
fault-program-oral = The oral examination ends before it begins.
    .hint = Correct its dates.
fault-program-contact = “{ $found }” is nobody to write back to.
    .hint = Write name and email under [contact], or take the whole table out.
fault-program-contact-page = “{ $found }” is not the web address of a folder.
    .hint = Write the address of the folder in which protokoll.html is put, with https:// in front and / at the end.
fault-program-logo = The logo cannot be “{ $found }”.
    .hint = Put a PNG or SVG file into the folder of the programme file, and write the file’s name alone.
fault-program-blank = { $way } is blank.
    .hint = Write what is to stand in letters, or take the line out.
fault-logo-missing = The logo that the programme file names is not here.
    .hint = Put it beside the programme file, or take logo out of [sender].
fault-logo-wrong = This is not an image that letters can have: PNG or SVG, 1 MB at most.
    .hint = Save the logo as PNG or SVG, smaller than 1 MB.
fault-program-organisation-number = “{ $found }” is not an organisation number: nine digits, of which the last checks the others.
    .hint = Look it up in the Register of Legal Entities, and correct the number.
fault-program-description = A description may have no word at all.
    .hint = Raise description_words_max.
fault-program-literature = Literature costs from { $min } kr, which is more than the most, { $max } kr.
    .hint = Correct literature_min or literature_max.
fault-program-word-twice = The word “{ $word }” is both under { $one } and under { $other }.
    .hint = Take it out of one of them.
fault-program-correction-seed = Corrections may come until { $date }, and the seed of the draw comes on { $seed }.
    .hint = Let correction_deadline come before the draw: what is frozen cannot be corrected.
fault-program-reply-seed = The last day to answer an offer is { $date }, but the seed of the draw comes on { $seed }.
    .hint = Let reply_deadline come after the draw.
fault-program-sectors = An application must have { $sectors } different sectors, and at most { $participants } participants.
    .hint = Lower sectors_min, or raise participants_max.
fault-program-participants = participants_min ({ $min }) and participants_max ({ $max }) contradict each other.
    .hint = The minimum is at least 1 and at most the maximum.
fault-program-seed-source = The source of the seed on { $date } is not possible.
    .hint = It comes after the deadline; Lotto is drawn on Saturdays and has no digits; dice have digits, 10 to 100; both have a text; the fallback is not before the first one.
fault-program-seed-register = The seed comes on { $date }, but the register is that of { $valid_on }: more than a year after it or two years before it.
    .hint = Correct the dates under [register] to this intake, or the date of the source.
fault-program-size-class-name = A size class may not be called “{ $found }”.
    .hint = Give it a name without “/”.
fault-program-size-class-twice = Two size classes have the same name.
    .hint = Give each a name of its own.
fault-program-size-classes = The size classes do not cover all municipalities.
    .hint = Limits rise from class to class, and only the last has none.
fault-program-unknown-key = “{ $found }” is not known here. Did you mean “{ $nearest }”?
    .hint = innoskole program shows every key.
fault-program-value = This cannot be read as a programme file is written ({ $message }).
    .hint = innoskole program shows how every value is written.
fault-program-letters = The letters æ, ø and å are destroyed in the file: this line has “{ $found }”.
    .hint = The file was saved in a wrong encoding, for example by “>” in PowerShell. Make it again with innoskole program -o program.toml, or save it as UTF-8.
fault-program-wish-bounds = The target for { $value } ({ $attribute }) has no bound, or a minimum above its maximum.
    .hint = Correct min or max; without a min of its own, min_each counts.
fault-program-wish-twice = { $value } ({ $attribute }) has two targets.
    .hint = Keep one of the targets.
fault-program-wish-value = “{ $value }” is not a value of { $attribute }.
    .hint = Check the spelling.
fault-program-wishes-maxima = The maximum targets for { $attribute } leave { $sum } places, and there are { $places }.
    .hint = Raise a max, or lower places. The draw would fill all places, and the targets would give way.
fault-program-wishes-places = The minimum targets for { $attribute } add up to { $sum }, and there are { $places } places.
    .hint = Lower a min, or raise places. In the draw targets would give way by as little as possible.
fault-previous-no-intake = This is not an earlier import.
    .hint = Give the intake.json of last time with --previous.
fault-protocol-changed = The protocol was changed after it was made: its digest or hash no longer fits.
    .hint = Use the file as it was published.
fault-protocol-files = The { $found } at hand is not the one that the protocol was made from.
    .hint = Put the right one beside the protocol: it was written together with frozen.json.
fault-protocol-needed = This is not a protocol.
    .hint = Name a frozen.json or protocol.json: innoskole select writes them.
fault-protocol-register = The register of municipalities at hand does not fit the protocol: { $municipality } is not in it, or is of another size or part of the country there.
    .hint = Give the register that the protocol was made with: --register and its folder.
fault-protocol-rendering = The protocol is not written as this program writes it, so it was changed by hand or by another program.
    .hint = Use the file as it was published.
fault-protocol-unreadable = This is not a protocol that this version can read ({ $message }).
    .hint = Use the file as it was published.
fault-protocol-unsound = What this protocol says does not fit together, although its digest fits: it was not made by this program.
    .hint = “innoskole verify” tells what does not hold. Use the file as it was published.
fault-protocol-unwritable = The protocol cannot be written ({ $message }).
    .hint = This is an error in the program. Please report it.
fault-register-data = The register of municipalities cannot be read ({ $message }).
    .hint = Compare with the tables in the program: UTF-8, commas, the same columns (the README tells). Where no --register was named, please report it.
fault-register-landsdel = “{ $found }” is not a part of the country. They are { $known }.
    .hint = Correct the column landsdel.
fault-register-name = Municipality { $number } is called “{ $found }”; a name has letters, on one line.
    .hint = Correct the name.
fault-register-number-twice = The number { $number } is that of two municipalities on the same day: see also line { $line }.
    .hint = Correct the number, or valid_from and valid_to.
fault-register-population-twice = The municipality { $number } has two figures for { $date }.
    .hint = Keep one of them.
fault-register-date = No register of municipalities covers { $date }.
    .hint = The program has the registers from 1 January 2020; name another with --register, or correct valid_on in the programme file.
fault-register-population = There are no population figures for { $date } ({ $municipality } is missing). There are figures for { $dates }.
    .hint = Write the newest of them in the programme file: population = { $newest }
fault-replaces-source = A draw that replaces another needs a newly announced source for its seed, with dates after those of the void draw: numbers that may be known already prove nothing.
    .hint = Write a new [seed_source.primary] and [seed_source.fallback] in the programme file, with new dates.
fault-row-key-lost = The cell that tells which application the row belongs to holds an error: { $found }.
    .hint = Write in it what the formula should have given: the application’s number, or the municipality.
fault-row-of-which = { $count } applications from { $municipality } fit this row, and it does not say which it belongs to.
    .hint = Repeat the application’s columns on each of its rows, or add a column “Application number”.
fault-row-without-number = A row says something about its application, but not its number (municipality “{ $municipality }”).
    .hint = Fill in the number; where rows are numbered, the number tells which application a row belongs to.
fault-row-too-long = The row goes on beyond the { $columns } columns with headers (“{ $found }”): probably there is a separator within a text, and the rest is shifted.
    .hint = Open the file in a spreadsheet program, correct the row, and save it again; or put the text in quotation marks.
fault-rows-disagree = The rows of application number { $number } say different things: compare with cell { $other }.
    .hint = Correct the one that is wrong, or give it its own application number.
fault-report-what = Nothing says what to write.
    .hint = All reports: { $command }. One application’s whole story: --explain and its number instead of -o.
fault-report-needs-intake = The applications are missing, and the office’s own reports need them.
    .hint = Give them with --intake, or write only what may be published with --public.
fault-report-date-early = Letters cannot have the date { $date }: the last thing that they tell of is from { $newest }.
    .hint = Give a date that is not earlier.
fault-report-date-late = Letters cannot have the date { $date }: { $last } at the latest for this intake.
    .hint = Check the year.
fault-template-wrong = A template of your own cannot be used: { $message }
    .hint = Correct it; “innoskole report --write-templates DIR” writes the original.
fault-template-blank = The template gives an empty document.
    .hint = Correct it; “innoskole report --write-templates DIR” writes the original.
fault-pdf-missing = This program was built without PDF.
    .hint = Use a released program, or build it with “cargo build --release --features pdf”. Without --pdf letters are written as HTML.
fault-archive-others = There are files in the folder that are not of this archive: { $files }.
    .hint = Choose an empty folder, or move them away.
fault-close-no-intake = This is not the folder of an intake: program.toml is missing.
    .hint = Name the folder that innoskole year works in.
fault-source-personal = The name of the file holds a person’s name or address, and the names of the files are published with the list of applicants.
    .hint = Give the file another name, and run this again.
fault-year-closed = This intake is closed.
    .hint = What was published is in rapport/offentlig. If files are left that should have been deleted, run innoskole close again. Make a new folder for the next intake.
fault-close-undrawn = The draw is not done in this folder, so the intake cannot be closed.
    .hint = Close the intake when the draw is done, the letters are sent and the time to complain is over.
fault-close-no-law = The programme file does not say how long there is to complain.
    .hint = Without [law] in the programme file the program cannot tell when anything may be deleted. Delete what holds personal data yourself.
fault-close-no-letters = Nobody has written the date of the letters, so the time to complain cannot be worked out.
    .hint = Write the date of the letters into this file, such as 2027-06-20.
fault-close-date = Say what day it is, with --date.
    .hint = Such as --date 2027-08-01.
fault-close-early = The time to complain lasts until { $last }, and today is { $today }. Nothing was deleted.
    .hint = Wait until the time is over and all complaints are decided.
fault-files-left = { $count ->
        [one] 1 file
       *[other] { $count } files
    } could not be deleted, first { $first }. The others are deleted.
    .hint = Close the files or get the right to delete them, and run the command again.
fault-years-twice = Two of the protocols are of the same intake: { $id }.
    .hint = Give each intake once; of a draw that was done again, the last.
fault-templates-none = There is no template in this folder: neither letter.html, letter.css nor letter.nb.ftl.
    .hint = “innoskole report --write-templates DIR” writes them.
fault-sentences-unreadable = The sentences cannot be read here.
    .hint = Write each sentence on a line of its own: its name, an equals sign and the text. A line that goes on begins with a blank.
fault-sentence-unknown = The program has no sentence called “{ $key }”.
    .hint = Write the name as it stands in the file of --write-templates, or take the line out.
fault-sentence-fact = The sentence “{ $key }” is not given anything called “{ $found }”.
    .hint = Use only the names with a dollar sign that stand in the sentence in the file of --write-templates.
fault-sentence-broken = The sentence “{ $key }” cannot be said: { $message }.
    .hint = Write the text as it is to stand, without references to other sentences.
fault-calendar-other = This calendar has events that are not of this programme ({ $id }); they would be lost or cancelled.
    .hint = Choose another name or folder.
fault-schedule-output = Neither a calendar nor a folder.
    .hint = Let its name end in .ics for one calendar, or name a folder for everything.
fault-propose-output = The proposed programme file must have a name that ends in .toml.
    .hint = Choose such a name, for example program-next.toml.
fault-propose-no-year = The file has no year to start from: the study year is “{ $year }”.
    .hint = Write study_year in the programme file like "2021–2022".
fault-propose-none = Nothing fits in { $year }. In the way: { $checks }.
    .hint = “innoskole schedule” tells what these checks find this year; correct that in the programme file first.
fault-propose-several = Nothing fits in { $year }: several checks fail at once.
    .hint = “innoskole schedule” tells what the checks find this year; correct that in the programme file first.
fault-seed-character = “{ $found }” ({ $codepoint }) is not allowed in a seed.
    .hint = Allowed are digits, the letters a–z æøå, spaces, and + - , . : /
fault-seed-dice = “{ $found }” is not { $digits } throws of a die.
    .hint = Write exactly { $digits } digits from 1 to 6, in the order thrown.{ $fallback ->
        [yes] { "" }
       *[no] { " " }If the announced source failed, add --fallback.
    }
fault-seed-empty = The seed is empty.
    .hint = Give the numbers that were drawn, such as --seed "7 9 12 20 23 28 31 + 4".
fault-seed-lotto = “{ $found }” is not a Lotto draw.
    .hint = Write the seven winning numbers ascending (different ones, 1 to 34), then + and the extra number: 7 9 12 20 23 28 31 + 4.{ $fallback ->
        [yes] { "" }
       *[no] { " " }If the announced source failed, add --fallback.
    }
fault-seed-missing = A frozen protocol is drawn with a seed.
    .hint = Add --seed and the numbers that were drawn.
fault-seed-no-fallback = No fallback was announced.
    .hint = Leave --fallback out.
fault-seed-spelling = The seed is written “{ $found }”, and announced seeds have one spelling only.
    .hint = Check the numbers, and if they are right write: --seed "{ $right }"
fault-rule-unknown = “{ $found }” is not a code.
    .hint = Codes look like A03 or P05. They are: { $codes }.
fault-several-tables = There are applications on several sheets: { $sheets }.
    .hint = Say in the mapping file under [sheets] which: "-" for those not to be used; or save each as a file of its own.
fault-several-tables-on-sheet = There are several tables on the sheet: headers in rows { $rows }.
    .hint = Move them to files of their own, or say in the mapping file under [sheets] which: "{ $sheet }" = {"{"} layout = "table", header = { $header }, last = { $last } {"}"}
fault-table-without-rows = There are headers, but no application under them.
    .hint = Check that it is the right file, and that it was saved.
fault-too-many-columns = The table is too large to be one of applications.
    .hint = Check that it is the right file.
fault-too-many-sheets = There are too many sheets.
    .hint = Read fewer files at a time.
fault-undecided = 
    { $count ->
        [one] 1 application is undecided.
       *[other] { $count } applications are undecided.
    } Every application must be settled before the list is frozen.
    .hint = Make a case list ({ $command }), fill it in, and give it with --decisions. Or leave the applications out with --leave-out-undecided; the protocol will name them.
fault-event-late-undecided = A late application is undecided, so nothing was recorded.
    .hint = Settle it first: { $command }. Then give the filled-in case list with --decisions.
fault-workbook-unwritable = The workbook cannot be made ({ $message }).
    .hint = This is an error in the program. Please report it.
fault-usage = The command line cannot be understood ({ $message }).
    .hint = { $help } shows what can be written.
fault-usage-command = “{ $found }” is not a command.{ $near_count ->
        [0] {""}
       *[other] {" "}Did you mean { $near }?
    }
    .hint = The commands are { $commands }. innoskole --help says what each is for.
fault-usage-option = “{ $found }” is not an option here.{ $near_count ->
        [0] {""}
       *[other] {" "}Did you mean { $near }?
    }
    .hint = { $help } shows the options. A text with blanks needs quotation marks around it: "Søknader 2026.xlsx".
fault-usage-value = “{ $found }” cannot be the value of { $option }.
    .hint = { $kind ->
        [number] Write a whole number above zero, such as 24.
        [order] Write the number in front of the application that is meant, counted from 0.
        [year] Write a year, such as 2027.
        [language] Write nb (bokmål), nn (nynorsk) or en (English).
       *[other] Write one of: { $allowed }.
    }
fault-usage-value-missing = { $option } needs something after it.
    .hint = { $help } shows what.
fault-usage-missing = This is missing: { $missing }.
    .hint = { $kind ->
        [option] { $help } shows how.
       *[other] For example: { $example }. More of them: { $help }
    }
fault-usage-conflict = { $option } and { $other } do not go together.
    .hint = Leave one of them out. { $help } shows the options.
fault-usage-letters = The command line has a character that cannot be read.
    .hint = Type it again; do not copy it from a document.

## Words

status-taking-part = taking part
status-admitted = admitted
status-accepted = has a place, has accepted
status-admitted-late = admitted late
status-waiting = waiting
status-late = late
status-not-eligible = does not meet the requirements
status-undecided = undecided
status-set-aside = set aside
status-eligible = meets the requirements
status-granted = granted
status-withdrawn = withdrew
status-declined = declined
status-no-answer = did not answer in time
count-applications = applications
count-taking-part = in the draw
count-admitted = have a place
count-waiting = on the waiting list
count-withdrew = withdrew
count-declined = declined
count-no-answer = did not answer in time
count-not-eligible = do not meet the requirements
count-undecided = undecided
count-set-aside = set aside
count-participants = participants with a place
count-tracks-unknown = not known whether with credits or as course participant
set-aside-withdrawn = withdrawn
set-aside-falls = another application stands
landsdel = Part of the country
size = Size
size-small = small
size-medium = medium
size-large = large
group-small = small municipalities
group-medium = medium-sized municipalities
group-large = large municipalities
group-seats = { $count } participants
large-parts = parts in the file
large-bytes = bytes when unpacked
large-applications = applications
large-participants = participants
large-sheets = sheets
large-file = bytes
large-line = bytes in one line or cell
large-text = bytes of different texts
large-cells = cells
large-texts = shared texts
large-depth = levels within each other
layout-wide = one row per application
layout-long = one row per participant
layout-applications = one row per application, its participants in another table
layout-participants = one row per participant, the applications in another table
layout-form = a form with one application
sure-listed = its header
sure-words = the words of its question
sure-mapped = the mapping file
and = and
or = or
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
field-of-participant = participant { $number }, { $field }
short-name = name
short-last_name = last name
short-email = e-mail
short-sector = sector
short-position = position
short-target_group = target group
short-education = education
short-experience = experience
field-attribute = named in the programme file

chance = { $chance } ({ $whole }.{ $part }%)

head-municipality = Municipality
head-county = County
head-landsdel = Part of the country
head-size = Size
head-seats = Seats
head-chance = Chance
head-ticket = Ticket
head-waiting-ticket = Waiting ticket
head-number = No.
head-count = Number
head-status = Status
head-who = Who
head-value = Balanced by
head-applicants = Applicants
head-wished = Target
head-admitted = Admitted
head-met = Met?
head-why = Why
head-received = Received
head-column = Column
head-meaning = Read as
head-sure = By

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
import-left-out = { $place }: { $rows ->
        [one] 1 row was not read, as the mapping file says
       *[other] { $rows } rows were not read, as the mapping file says
    }.
import-filled = { $count ->
        [one] 1 row says nothing about its application, and belongs to the one above
       *[other] { $count } rows say nothing about their application, and belong to the one above
    }.
import-total = In all: rows { $rows }, applications { $applications }, participants { $participants }.
import-hidden-sheet = { $place } is a hidden sheet; it was read like the others.
import-hidden-rows = { $place }: hidden or filtered rows that were read like the others: { $rows }.
import-day-order = { $place }: “{ $written }” is read as { $read }, since { $told-by } in the same column can only be written in that order. Cells read so: { $cells }.
import-codebook = { $place }: the headers are codes; each is read as its question in { $questions }.
import-codebook-answers = { $place }: coded answers are read as what they mean in { $answers }.
import-by-words = Understood by the words of the question, not by the list; check that it is right: { $columns }
progress-reading = Reading
progress-checking = Applying the rules
progress-levels = Working out the chances: { $settled } of { $cells } groups
progress-allocations = Searching for allocations that give these chances
progress-shortfall = Searching for allocations that miss the targets by no more than { $by }
progress-columns = Working out the chances: { $settled } of { $cells } groups, { $compared } allocations compared
progress-writing = Writing
import-skipped = Passed over in the folder: { $file }
import-idle = { $place }: The line “{ $key }” of the mapping file fitted nothing.
import-lacking = For every application without such a column, by { $place }: { $field } = { $answer }
import-read-as = { $place }: “{ $written }” was read as “{ $text }”; the mapping file says so.
import-unused-sheet = Not used: { $place } (no table of applications, or the mapping file says so).
import-unused = Columns not understood, and not used:
import-columns = Columns
import-recognised = Municipalities recognised by another name or number, or in doubt:
import-none-otherwise = Every municipality was recognised by its number or name in force.
import-next = Next: { $command }
import-mapping-written = Written: { $path }. Correct what is wrong in it, and read the spreadsheets with it: { $command }
head-samples = For example
meaning-none = not used
meaning-may-be = { $several }?
sure-proposed = its content, as proposed
columns-forms = { $place }: { $count } forms alike
columns-open = * Recognised only by the content of the column: it counts when somebody says yes. With ?, it may be either, and is left out until somebody says which.
columns-masked = Examples from columns about persons are shortened: “K… N…” may be a name.
columns-none = No column was understood.
columns-none-hint = Check that the file is the form’s answers.
columns-taken = { $place }: “{ $header }” is taken for { $meaning }: { $why }.
columns-ask = Enter: yes to all of it. A number from 1 to { $count }: change that column. q: stop, and nothing is read.
columns-which = “{ $header }” is:
columns-changed = “{ $header }”: { $meaning }.
columns-no-such = “{ $found }” is not a number in the list. Type the number at the beginning of the line.
columns-written = Your answers are written to { $path }, for the next time this form’s answers come: { $command }
why-cells = { $count } of { $filled } cells are { $look }
why-words = the header has { $words }
why-block = column { $position } of participant { $number }
why-tool = { $name } adds it
why-sectors = the values are among the application’s sectors
why-same-names = names and addresses fit each other
why-ticks = one column per choice
why-constant = the same on all rows of an application
why-near = nearly a header of the list
look-email = e-mail addresses
look-municipality = municipalities
look-person = names of persons
look-name = single names
look-date = dates
look-yes-no = yes or no
look-number = numbers
look-text = texts
look-list = lists
look-length = lengths of time
look-education = about education
look-career = about experience
look-job = job titles
look-target-group = words of the target group
look-endorser = about who approves
look-serial = serial numbers
look-other = something else
look-phone = telephone numbers
mapping-unknown = not understood, and not used
mapping-by-mapped = by the mapping file
mapping-by-words = by its words: check
mapping-by-listed = sure: it is in the list
mapping-columns = The header, or its cell = what it is; - for not used. Those of participants with a number where they are beside each other: "email 2". The names:
mapping-sheets = Each sheet: "table" (applications and participants), "applications" and "participants" (two tables that belong together), "form" (one form), "-" (not used). Several tables on the sheet: { $example }
mapping-questions = What headers that are codes asked when this was written. Where the codebook of another export says otherwise, the work stops.
mapping-values = What the cell says = how it is to be read, for example "ja" or "nei".
mapping-municipalities = What the cell says = the municipality’s number; after “›” comes the application, where only that one is meant. Remove the # where the proposal is right.
mapping-lacking = The answer for every application, where no column holds it. The protocol’s sources say that this file was used.
mapping-book-head = What the columns of your form are. Look through the sheets, change what is wrong by the lists in the yellow cells, answer yes below, save, and read your form with --mapping and this file.
mapping-book-right = Is everything in this workbook right?
mapping-book-yes = yes
mapping-book-no = no
mapping-book-columns = Columns
mapping-book-municipalities = Municipalities
mapping-book-answers = Answers
mapping-book-sheets = Sheets
mapping-book-choices = Choices
mapping-book-key = Key (leave as it is)
mapping-book-written = What is written
mapping-book-municipality = Which municipality it is
mapping-book-proposed = What the program proposes
mapping-book-field = What it is about
mapping-book-read-as = How it is to be read
mapping-book-sheet = Sheet
mapping-book-layout = What it holds
mapping-book-header = Row of the headers
mapping-book-last = Last row
mapping-book-lacking = (no column has it)
mapping-book-in-time = all in time
mapping-book-checked = checked for all
mapping-book-table = a table
mapping-book-participants = participants
mapping-book-pick = Choose from the list.
mapping-head = What the spreadsheets are: correct what is wrong, and read them with --mapping. Lines that begin with # do not count.
changes-title = Since the previous import
changes-counts = Applications as they were: { $same }, changed: { $changed }, came: { $came }, went: { $went }.
changes-findings = Findings that are new: { $new }, still there: { $still }, gone: { $gone }.
changes-came = Came
changes-went = Went
changes-value = { $place }: { $field }: “{ $before }” became “{ $now }”
changes-finding-new = New: { $finding }
changes-finding-gone = No longer: { $finding }
changes-finding-still = Still: { $finding }
changes-first-receipt = { $who }: the first receipt counts ({ $first }); received again later.
changes-decisions = Decisions
changes-decisions-counts = Still hold: { $stand }, must be confirmed: { $confirm }, have nothing to decide any more: { $gone }.
changes-decision-confirm = To be confirmed: { $place } ({ $about }): what the decision is about has changed. The case waits again in a new case list.
changes-decision-gone = Nothing to decide any more: { $place } ({ $about }). Take the line away.

## Validate

validate-nothing = No findings: every application meets the requirements, and nothing waits for anybody.
validate-many-lacking = { $count } alike: { $example }
validate-many = { $count } in this column, such as: { $example }
validate-many-cells = First: { $cells }. All of them: --format csv
validate-many-participants = Participants: { $students } with credits, { $course } as course participants, { $undecided } undecided.
validate-elsewhere = Told below, once for many applications.
validate-decided = decided
validate-summary = { $all ->
        [one] 1 application
       *[other] { $all } applications
    }: { $eligible } meet the requirements, { $late } late, { $notEligible } do not meet the requirements, { $undecided } undecided, { $setAside } set aside.
validate-next-open = Next: correct what is listed (in a case list, or in the spreadsheet), and run again.
validate-next-settled = Next: nothing waits for a decision. Those who do not meet the requirements stay out, unless you correct what is listed and run again. Continue: { $command } --places N
programme-other-year = Careful: the programme in force is the one for { $year }, with its deadline { $deadline }, since no other was named; applications were received long after that. For another year: innoskole program > program.toml, write the year’s dates and numbers in the file, and name it with --program program.toml.
validate-next-done = Next: { $command } --places N

## Select

select-practice = Practice draw: the frozen list does not say where the seed would come from, so outsiders cannot know when it was chosen.
select-all-fit = Nothing was drawn: all who applied in time fit, and all are admitted.
select-all-fit-seed = The seed was not used.
select-frozen = The list is frozen: nobody can change who takes part, or the chances. Nothing is drawn yet.
select-not-eligible = Does not meet the requirements
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
select-exceeded = { $by } too many
select-shortfall = Not all targets can be met: with this number of places at least { $shortfall } must give way, and no allocation gives way by less. Where there is a choice of which target gives way, the draw decides.
select-collision-applicants = { $value } ({ $attribute }): the target is { $min }, but only { $applicants } applied.
select-collision-minima = { $attribute }: the minimum targets add up to { $sum }, and there are { $admitted } places.
select-collision-maxima = { $attribute }: the maximum targets leave { $sum }, and there are { $admitted } places.
select-collision-together = These targets cannot be met together: { $wishes }. Together they are missed by at least { $missed }.
select-waiting = Waiting list ({ $count }); the first ten; the rest are in result.csv
select-waiting-all = Waiting list ({ $count })
select-waiting-none = Nobody is waiting.
select-late = Received after the deadline
select-set-aside = Set aside
select-undecided = Left out undecided
select-decide = To be decided
select-decide-tracks = 
    { $count ->
        [one] For 1 participant it is open whether they take part with credits or as a course participant.
       *[other] For { $count } participants it is open whether they take part with credits or as course participants.
    } The applications take part meanwhile.
select-decide-queue = Make the case list to be filled in: { $command }
select-decide-nothing = Nothing waits for a decision.
select-unused = Columns not understood, and not used: { $columns }.
select-decisions =
    { $count ->
        [0] No decision was taken into account.
        [one] 1 decision was taken into account.
       *[other] { $count } decisions were taken into account.
    }
select-decisions-elsewhere = Decisions beside the protocol were not looked at: there was only frozen.json.
decisions-idle = Nothing to decide any more for: { $which }. The lines may stay.
select-superseded =
    { $count ->
        [one] 1 of them was superseded by a later one.
       *[other] { $count } of them were superseded by later ones.
    }
no-chance = No allocation that meets the targets as far as possible has room for these, so they have no chance: { $who }.
no-chance-by-wishes = No allocation that meets the targets as far as possible has room for these, so they have no chance (what keeps them out: { $wishes }): { $who }.
select-shortfall-all-fit = Not all targets can be met: all who applied in time get a place, and { $shortfall } more were wanted.
select-digest = Digest of the frozen list: { $digest }
select-head = Latest digest (head): { $head }
select-seed = Seed: { $seed }
select-files = Files
start =
    innoskole { $version }: who is admitted when municipalities apply. From spreadsheets to a draw that everybody can check.

    { "  " }innoskole import soknader.xlsx
    { "  " }    look at what arrived; nothing is changed
    { "  " }innoskole validate soknader.xlsx --queue ko.xlsx
    { "  " }    the rules: who meets the requirements, what is missing; what waits for a decision goes into ko.xlsx, which you fill in
    { "  " }innoskole select soknader.xlsx --decisions ko.xlsx --places 24 -o out
    { "  " }    fix who takes part, and with what chance
    { "  " }innoskole select out/frozen.json --seed "…"
    { "  " }    draw
    { "  " }innoskole report out/protocol.json -o rapport
    { "  " }    pages, letters and tables

    The rules are those of 2021 until you name another year’s programme file with --program (innoskole program prints one).
    Your spreadsheets are never changed, and nothing is overwritten unless you ask for it.
    Everything else: innoskole --help, and for one command: innoskole select --help
start-example = Begin with the spreadsheet that you have: innoskole import soknader.xlsx
start-one = There is a spreadsheet in this folder. Begin with: innoskole import { $file }
start-several = There are { $count } spreadsheets in this folder. Begin with one of them: innoskole import { $file }
answer-words-id = application, number, municipality number, municipality
answer-words-answer = reply
answer-words-date = received
answer-words-accepted = yes, accepts
answer-words-declined = no, declines
answer-words-no-answer = no reply, none
select-next = What to do next
select-next-written-nothing = Nothing was written. To keep the result, add -o and a folder: { $command }
select-next-try = To try a draw at home: { $command }
select-next-practice = For a draw that outsiders can trust, write the seed source and its fallback in the programme file (“innoskole program” shows how), freeze without --seed, publish the announcement, and draw with the seed afterwards.
select-next-freeze = This would be a practice draw: no seed source is announced. Write one in the programme file ([seed_source.primary] and [seed_source.fallback]; “innoskole program” shows how), and freeze again. To try it out: innoskole select { $file } --seed "…"
select-next-decide = Settle what waits for a decision before letters go out.
select-next-committee = Show the committee result.csv; it opens in a spreadsheet program.
select-next-report = Write the reports and the letters: { $command }
select-next-check = Anybody can recompute all of it: innoskole verify { $file }, examples/verify.py, or one ticket by hand as the README shows.
select-next-all-fit = Tell the municipalities that they are admitted. Places left over go to late applications in the order of receipt.
select-announced = Announced draw. The source of the seed is in the frozen list: { $text } ({ $date }). Only the published digest shows that this was said beforehand. Compare the seed with the numbers of that day, too.
select-fallback = Announced draw, by the fallback, because the first source is said to have failed. The fallback is in the frozen list: { $text } ({ $date }). Only the published digest shows that this was said beforehand. Look whether the first source failed, and compare the seed with the numbers of that day.
select-replaces = Draw { $number }, replaces the void draw whose digest is { $digest }. Reason: { $reason }
kind-first = Draw 1: it replaces no earlier draw.
kind-frozen-announced = Nothing is drawn yet. The source of the seed is in the frozen list: { $text } ({ $date }). Should it fail, the fallback counts: { $other } ({ $later }).
kind-frozen-practice = Nothing is drawn yet. No source of the seed is announced, so it can only become a practice draw.
kind-all-fit = Nothing was drawn: all who applied in time fit.
select-granted = Granted a place outside the draw ({ $count })
select-seats = { $seats } seats are filled with applications as drawn: { $least } to { $most } applications are admitted, { $whole }.{ $part } on average.
select-seats-always = { $seats } seats are filled with applications as drawn: { $least } applications are admitted, whatever is drawn.
select-next-announce = Publish the announcement below the digest, in the language you use, before { $date }: on your web page, in the journal, in a message to all applicants.
select-next-publish = Publish the whole { $file }, not only the digest: then everybody can see whether they take part, and complain while it still helps. Write down when and where you published it.
select-next-receipts = Send receipts to everybody who applied, the same day. This writes them, and the page frosset.html: { $command }
select-next-draw = Draw when the numbers are known: innoskole select { $file } --seed "…" (with --fallback if the first source failed).
select-next-head = Publish the latest digest (head). It shows later that nothing was changed.
select-waiting-how = A place that becomes free goes to whoever on the list leaves the fewest targets unmet; if several do so equally, to the lowest waiting ticket.
select-doubt-past = Careful: the seed is to come from numbers drawn on { $date }, but what was read is dated as late as { $newest }. The numbers may be known already, and then nobody can trust the draw. Write a later date in the programme file.
select-doubt-near = Careful: the numbers are drawn on { $date }, only { $days ->
        [one] 1 day
       *[other] { $days } days
    } after the newest that was read ({ $newest }). Publish in good time, so that people can read it, or write a later date in the programme file.
select-doubt-id = Careful: the id “{ $id }” was used before, in { $file }. With the same id, the same numbers give the same tickets. Give the programme file a new id, such as one with the year.
select-doubt-unannounced = Careful: the programme file announces where the seed will come from, but freezing and drawing in one command makes a practice draw. For an announced draw: run without --seed, publish, and draw afterwards.
select-forgotten-withdrawn = Withdrew after the void draw, and take part again here: { $who }. If they still withdraw, decide “withdrawn” for them and freeze again.
select-forgotten-late = Applied late after the void draw, and are not in this import: { $who }. Give their spreadsheet too, if they are to be included.

file-intake = what was read, with every cell’s address. Personal data: keep it to yourselves.
file-program = the programme file that was used. Keep it beside the protocol.
file-decisions = a copy of the decisions that were taken into account. Personal data: keep it to yourselves.
file-frozen = the frozen protocol: who takes part, with what chance. No personal data; publish it before the draw.
file-protocol = the protocol: everything frozen, the seed, the tickets, the outcome. No personal data; may be published.
file-result = one row per application, for the committee and a spreadsheet program. No personal data.
file-applicants = one row per application before the draw, for the committee and a spreadsheet program. No personal data.

announce-title = Announcement (English), ready to copy
announce-places = { $name }: { $applications } applications take part in the draw for { $room } places.
announce-seats = { $name }: { $applications } applications take part in the draw for { $room } seats (participants).
announce-replaces = This is draw { $number }. It replaces the void draw whose digest is { $digest }. Reason: { $reason }
announce-lotto = The numbers drawn in { $text } on { $date } decide the outcome. They are written as the seven winning numbers in ascending order, then + and the additional number.
announce-dice = { $digits } throws of a die { $text } on { $date } decide the outcome. They are written as the digits in the order they are thrown, without blanks.
announce-fallback = If there is no such draw on that day, we use this instead:
announce-digest = Digest of what is frozen (SHA-256): { $digest }
announce-key = The key of the draw is the SHA-256 of the text innoskole-protocol/1|{ $program }|the seed.
announce-check = The digest shows whether the list or a chance is changed afterwards. Anybody can recompute the draw from the published file.
announce-chances = Who takes part, and with what chance of a place:
announce-wishes = Targets that the draw meets as far as possible: { $wishes }.
announce-shortfall = Not all targets can be met at once. Together they are missed by { $by }, which is as little as possible. Where there is a choice of which target gives way, the draw decides.

event-title = Recorded
event-dry-run = This would be recorded; nothing was written (--dry-run)
event-nothing-new = Nothing new: nothing was written.
event-withdrew = Withdrew ({ $date }): { $who }.
event-declined = Declined ({ $date }): { $who }.
event-no-answer = Did not answer in time ({ $date }): { $who }.
event-promoted =
    { $count ->
        [0] Nobody is promoted.
       *[other] Promoted: { $promoted }.
    }
event-places = Places added: { $count } ({ $date }). Reason: “{ $reason }”.
event-seats = Seats added: { $count } ({ $date }). Reason: “{ $reason }”.
event-late-admitted = { $who } applied after freezing ({ $date }), and is admitted: nobody waits, and it fits.
event-late-waiting = { $who } applied after freezing ({ $date }), and waits behind the others, in the order of receipt.
event-acceptance = { $who } accepted ({ $date }).
event-acceptance-late = { $who } accepted after the last day ({ $date }), and the answer counts. Reason: { $reason }
event-grant = { $who } is granted a place outside the draw, beyond the capacity ({ $date }). Reason: “{ $reason }”.
event-undo = Event { $number } does not count any more ({ $date }): { $undone } Reason for the undo: “{ $reason }”.
event-unmet = A target is missed by { $by } more now: { $value } ({ $attribute }).
event-known-already = Recorded already, and passed over ({ $count }): { $who }.
event-overlooked = Received in time, and not in the list that was frozen: { $who }. That is the office’s error and not the municipality’s: consider freezing and drawing again with --replaces. Recorded like this, it comes after everybody else.
event-two-batches = Another event of withdrawals is recorded for { $date }. Where seats are counted, or a target is only just met, the outcome can differ from that of one command for all of them. What is recorded stays.
event-late-other = Not taken in: { $who }. The municipality has another application in the protocol already, and only one counts (A03).
event-late-refused = Not taken in: { $who }. “innoskole validate” tells what is wrong.
event-gained = New place for: { $who }.
event-lost = No place any more for: { $who }.
event-now =
    { $count ->
        [one] 1 application has
       *[other] { $count } applications have
    } a place, { $granted } of them outside the draw; { $waiting } on the waiting list.
event-silent = Have not answered: { $who }.
event-publish-head = Publish the latest digest (head): it shows later that no event was removed.
event-written = Written: { $file }

verify-title = Protocol of { $program }
verify-ok = OK     { $what }
verify-wrong = WRONG  { $what }
verify-note = NOTE   { $what }
verify-yes = All of it holds, and it is the published protocol.
verify-yes-head = Everything holds, and the latest digest (head) is the one published after the draw. Whether everything was fixed before the draw, only the digest shows (--digest).
verify-yes-practice = Everything holds, and the digest or head is the one that you gave. It is a practice draw: outsiders cannot know whether anything was fixed before the seed was chosen.
verify-amber = It holds in itself, and was not compared with what was published before the draw: compare the digest.
verify-amber-practice = It holds in itself, and was not compared with anything published. It is a practice draw: outsiders cannot know whether anything was fixed before the seed was chosen.
verify-open-digest = Compare with the published digest, or give it with --digest. The digest here is { $digest }
verify-open-allocations = The allocations are not those that this program finds for the same applications. With the same chances, another list can give places to others. Only the digest that was published before the draw can show that the list was fixed then. (An older version may honestly have found another list.)
verify-note-allocations = This program finds other allocations with the same chances. The digest that you gave shows that the allocations here were fixed when it was published.
verify-no = The protocol does not hold. What comes after this step was not looked at.
verify-not-text = This is not a text file.
verify-not-form = This is not a protocol as the program writes it: { $what }
verify-digest = The digest fits what was frozen: { $digest }
verify-published-digest = The digest is the one that you gave: nothing of what was fixed when it was published has been changed. { $digest }
verify-not-digest = What was frozen has been changed: its digest is { $digest }, and the protocol says otherwise.
verify-not-published-digest = The digest is not the one that you gave. Here it is { $digest }
verify-list = { $count } applications in { $cells } groups; each is in one group, and the groups add up.
verify-not-list = The list and the groups do not fit together: look at { $what }.
verify-feasible = Each of the { $count } ways to share out the places uses all of them, and meets the targets as far as possible.
verify-not-weights = The weights of the allocations are not as they must be: in order, in lowest terms, not too many.
verify-not-feasible = Allocation { $number } does not fill the places, or misses the targets by another amount than the protocol says.
verify-not-wishes = The targets were loosened in another way than they had to be.
verify-chances = Every chance follows from the allocations and their weights.
verify-not-chances = The chance of { $id } { $name } does not follow from the allocations.
verify-fairest = No draw is fairer: the certificate shows it by additions alone.
verify-fairest-again = No draw is fairer: no certificate shows it exactly, so the fairest one was computed again, with the same chances.
verify-allocations = This program finds the same allocations.
verify-not-shortfall = The certificate does not show that the targets must give way by so much.
verify-not-level = The certificate does not show that the draw is the fairest: level { $level } does not follow.
verify-not-cell = The certificate does not show that the draw is the fairest: { $cell } has another chance than its level.
verify-not-fairest = There is a fairer draw: computed again, the chances are different.
verify-frozen = Nothing is drawn yet.
verify-not-draw = When there is room for all there is no draw, and otherwise there is one; here it is the other way round.
verify-not-seed = The seed “{ $seed }” is not of the form that was announced, or not written in its one form.
verify-key = The key follows from the programme and the seed “{ $seed }”: { $key }
verify-not-key = The key does not follow from the programme and the seed; it should be { $key }.
verify-number = The number { $number } follows from the key, and picks allocation { $allocation }.
verify-not-number = The key gives the number { $number } and allocation { $allocation }; the protocol says otherwise.
verify-tickets = All { $count } tickets follow from the key and the municipalities’ numbers.
verify-not-tickets = The ticket of { $id } does not follow from the key.
verify-admitted = The lowest tickets of every group are admitted ({ $count }), and the others wait in the order of their waiting tickets ({ $waiting } on the list).
verify-not-admitted = Others are admitted than the tickets say: look at { $id }.
verify-not-waiting = The waiting list is not in the order of the waiting tickets: look at { $id }.
verify-not-hash = The draw has been changed: its hash does not fit.
verify-not-event-hash = Event { $number }, or something before it, has been changed: its hash does not fit.
verify-events = { $count } events follow one from the other ({ $undone } of them undoing or undone).
verify-not-event = Event { $number } is not what follows from those before it.
verify-head = The digests fit. The latest one (head) is { $head }
verify-published-head = The latest digest (head) is the published one, so nothing is missing at the end.
verify-not-head = The latest digest (head) is { $head }, and the published one is nowhere in this protocol: something is missing or was changed.
verify-intake = The applications give the same list and the same groups ({ $count } take part).
verify-not-intake = The applications give another list: look at { $id }.
verify-not-frozen-again = The applications give the same list, but something else than what was frozen. Look at “{ $what }” in the protocol.
verify-note-intake = The applications were not looked at: who applied, when, and who meets the requirements. Give them with --intake.
verify-note-beside-intake = Not from the applications, and not compared with them: which draw it replaces, the names of the files, and what happened after the draw.
verify-note-unannounced = The programme file announces where the seed will come from, but this is a practice draw.
verify-note-capacity = The programme file says { $asked } places, and the protocol { $found }. The number was given when the list was frozen.
verify-register = The municipalities have the same names, parts of the country and sizes in the register of { $date }.
verify-register-names = The municipalities have the same names and parts of the country in the register of { $date }.
verify-not-register = { $id } { $name } has another name, part of the country or size in the register.
verify-not-register-sha256 = The protocol was made with another register of { $date } than the one used here. If it was a register of your own, give it with --register.
verify-note-register = The register here is another version than the one that the protocol was made with. They say the same of the municipalities in the protocol.
verify-note-program = The sizes were not compared: the programme file (program.toml) is not here. Give it with --program.
verify-not-program = The programme file says something else than the protocol. Look at “{ $what }” in the protocol.
verify-note-other-program = The sizes were not compared: the programme file that you gave is another than the one that the protocol was made with.
verify-note-no-register = Names, parts of the country and sizes were not compared: the program does not have the register of { $date }. Give one with --register.
verify-earlier-head = The published digest (head) is an earlier one of this protocol: nothing before it was changed, and { $count } events came after. The latest is { $head }.
verify-note-head = The latest digest (head) was published after the draw. That everything was fixed before the draw, only the digest can show (--digest).
verify-note-events = The digest does not cover what happened after the draw. Also compare the latest published digest (--head).
verify-note-event-earlier = Event { $number } is dated { $date }, before the event above it ({ $above }). Their order is the order in which they were recorded.

what-if-title = If { $who } had taken part
what-if-would = { $cell }: would have been admitted. Its ticket { $ticket } is lower than { $last }, the last one admitted there.
what-if-would-not = { $cell }: would not have been admitted. Its ticket { $ticket } is not lower than { $last }, the last one admitted there.
what-if-cannot-tell = { $cell }: not known, because everyone there got a place, or the group is new. Its ticket is { $ticket }.
what-if-nobody = { $cell }: would not have been admitted. Nobody was admitted from that group. Its ticket is { $ticket }.
what-if-admitted = { $cell }: it took part, with the ticket { $ticket }, and was admitted in the draw.
what-if-not-admitted = { $cell }: it took part, with the ticket { $ticket }, and was not admitted in the draw.

## The programme file in sentences

programme-title = What { $file } means
programme-name = { $name }, { $year }. Its id, part of the key of the draw: { $id }.
programme-deadline-day = Applications must be received by the end of { $deadline } ({ $zone }). Later ones are admitted in the order of receipt while places remain.
programme-deadline-moment = Applications must be received by { $deadline } ({ $zone }). Later ones are admitted in the order of receipt while places remain.
programme-corrections = What a municipality completes or replaces on request must be received by { $deadline }.
programme-corrections-none = There is no deadline for what a municipality completes or replaces on request: it counts until the freeze.
programme-register = The municipalities are those in force on { $valid }; the inhabitants on { $population } decide the size.
programme-size-below = { $name }: fewer than { $below } inhabitants.
programme-size-between = { $name }: from { $from } to fewer than { $below } inhabitants.
programme-size-from = { $name }: { $from } inhabitants or more.
programme-size-all = { $name }: all municipalities.
programme-reply = Whoever is offered a place answers by { $deadline }.
programme-reply-none = There is no last day to answer an offer (reply_deadline).
programme-reply-days = Those who are promoted from the waiting list have { $days ->
        [one] 1 day
       *[other] { $days } days
    } to answer, but no less time than the others (reply_days).
programme-places = { $count ->
        [one] 1 application is
       *[other] { $count } applications are
    } admitted, unless --places or --seats says otherwise.
programme-seats = { $count ->
        [one] 1 participant is
       *[other] { $count } participants are
    } admitted, unless --places or --seats says otherwise.
programme-no-capacity = How many are admitted is not said here: --places or --seats says it.
programme-balance = The places are balanced by { $attribute }: { $wishes }.
programme-balance-column = { $attribute } (the column “{ $column }”)
programme-wish-none = without targets
programme-wish-each = at least { $min } of every value that has an applicant
programme-wish-proportional = to every value its share of the places, by { $share }
programme-share-applicants = applicants
programme-share-municipalities = municipalities
programme-share-inhabitants = inhabitants
programme-wish = { $value }: { $bounds }
programme-application = An application has { $min } to { $max } participants from at least { $sectors ->
        [one] 1 sector
       *[other] { $sectors } different sectors
    }, and a description of at most { $words } words (A04, A05, A06, A08).
programme-endorsement = The municipality’s endorsement begins with { $yes } (A09); with { $no } there is none; anything else somebody must judge (A13).
programme-student = { $years ->
        [one] 1 year
       *[other] { $years } years
    } of higher education or more: student, with credits (P04). { $credits } credits count as one year.
programme-assessed = From { $assessed } to under { $years } years, and at least { $experience ->
        [one] 1 year
       *[other] { $experience } years
    } of relevant work: assessed individually (P05). Others are course participants (P06).
programme-no-education = There is no rule on education: P04 to P07 are not applied, and all take part in the same way.
programme-seed-none = No source for the seed is announced: every draw is a practice draw.
programme-seed = The seed comes from { $text } on { $date }; should that fail, from { $fallback } on { $later }.
programme-seed-lotto = the numbers of { $text }
programme-seed-dice = { $digits } throws of a die { $text }
programme-gathering = Gathering { $number }: { $days }, { $place }.
programme-gathering-trip = Gathering { $number }: { $days }, { $place } (study trip).
programme-examination = The innovation case is handed in on { $handIn }; oral examination { $days }, { $place }. All dates may change.
programme-oral = Each municipality is examined for { $minutes } minutes, with { $pause } between, from { $first } to the last start at { $last }; lunch at { $lunch } for { $lunchMinutes } minutes. Pairs of examiners: { $pairs }. { $percent } % travel furthest. Conflicts: { $conflicts }.
programme-groups = At every gathering the municipalities sit in groups of { $least } to { $most }.
programme-school = Schools have their { $season } in week { $week } in { $counties }.
programme-study = { $credits } credits over { $years ->
        [one] 1 year
       *[other] { $years } years
    }.
programme-costs = The college charges { $participant } kr per participant. Besides, paid elsewhere: a semester fee of about { $fee } kr per student and year, and literature for { $least } to { $most } kr (about { $pages } pages). Support can be sought from { $support }.
programme-contact = { $name } ({ $email }) is named in what is sent to municipalities.
programme-sender = Letters are sent from { $institution }.
programme-case = Letters have case number { $number } and case officer { $officer }.
programme-law = There are { $days } days to complain. Letters cite { $law }.
programme-lacking = Letters lack this, for the programme file does not have it: { $ways }.
programme-ok = Nothing in it contradicts itself.
programme-faults = { $count ->
        [one] 1 thing in it cannot be
       *[other] { $count } things in it cannot be, or contradict each other
    }:
quoted = “{ $text }”
programme-doubt = Note on the programme file: { $what } (“innoskole program --check” tells more.)
fact = { $fact }
days = { $first }–{ $last } { $month } { $year }
days-across = { $first } to { $last }

## Decisions and the case list

column-application = Application
column-code = Code
column-participant = Participant
column-facts = Check code
column-decision = Decision
column-reason = Reason
column-by = By
column-date = Date
decision-stands = stands
decision-falls = falls
decision-in-time = in-time
decision-late = late
decision-met = met
decision-not-met = not-met
decision-one-person = one-person
decision-two-persons = two-persons
decision-student = student
decision-course = course
decision-out = out
decision-withdrawn = withdrawn
decision-municipality = the municipality (write it here)
decision-name = the name (type it here)
decision-address = the e-mail address (type it here)
decision-moment = the time of receipt itself, such as 2021-06-01 14:30
decision-reference = the reference (write it here)
queue-sheet = Case list
queue-title = Case list: { $program }, { $year }
queue-how = First write who decides, and the date: they hold for all lines. Then choose a decision for each case, and write why. A line without a decision waits. If a municipality has withdrawn its application, write the municipality on a blank line at the bottom, choose “{ $withdrawn }”, and write why. The program needs the hidden columns on the right: do not delete them.
queue-withdrawals = Has an application been withdrawn, or was it in time after all? Write the municipality on the left.
queue-who = Who
queue-case = The case
queue-rule = Requirement: { $rule }
queue-place = Found in: { $place }
queue-cell = Where
queue-proposal = Proposal, and what can be decided
queue-alike = { $count } participants wrote the same
queue-alike-where = The decision holds for everybody on the lines below. If somebody is to be decided separately, write it on their line; otherwise leave it blank.
queue-alike-one = As the line above, unless something else is written here.
proposal-track = Proposed: { $track }.
proposal-years = The programme file counts “{ $found }” as { $years } years of higher education.
proposal-unfinished = “{ $found }” says that it is not finished: what is finished decides.
proposal-not-higher = The programme file does not count “{ $found }” as higher education.
proposal-credits = If “{ $found }” means credits.
queue-choices = Choose: { $choices }
queue-municipalities = { $count ->
        [0] Write the municipality’s name or number. If the row is not an application, correct the row in the spreadsheet.
       *[other] Choose the municipality, or write the name or number of another. It may be:
    }
queue-earlier = Decided earlier: { $date }, by { $by }. { $code }
queue-not-here = Not here. { $way }
queue-prompt = Choose one from the list.
queue-prompt-free = Write { $what }.
queue-prompt-date = The day of the decision, such as 2021-06-04.
queue-prompt-withdrawn = The municipality that has withdrawn its application, or that applied in time after all.
queue-written-file = Written: { $file }. { $count ->
        [one] 1 case waits in it
       *[other] { $count } cases wait in it
    }. Fill in decision, reason, by and date, save it, and run: { $command }
queue-carried = { $count ->
        [one] 1 decision taken earlier is
       *[other] { $count } decisions taken earlier are
    } at its top.
queue-nothing = Nothing waits: no case list was written.
queue-refused = Not taken into account, and its case waits again: { $place }: { $what }
decisions-taken = Decisions that results rest on ({ $count }): { $which }.
decisions-one = { $who }: { $decision }
decision-of-participant = { $code } (participant { $number })
decision-told = Decided: { $decision } ({ $date }, { $by }). Reason: { $reason }
decision-given = written in

## The rules, in one sentence each

rule-A01 = The municipality must be in the official register as of the deadline. Nothing is guessed.
rule-A02 = An older number or name, another official name or another spelling of a municipality is recognised, with a note.
rule-A03 = There can be at most one application per municipality; co-operating municipalities count too.
rule-A04 = The application must have at least { $limit } participants.
rule-A05 = The application can have at most { $limit } participants.
rule-A06 = The participants must represent at least { $limit } different sectors or service areas.
rule-A07 = The application must have a short description of a challenge, and of what is to be achieved.
rule-A08 = The description can have at most { $limit } words.
rule-A09 = The municipality must recommend the application; the answer must begin with yes.
rule-A10 = The application must be received by the deadline, { $deadline }. Later applications are not in the draw, and are admitted in the order of receipt while places remain.
rule-A11 = The time of receipt can be read, so that it is clear whether the application was in time; it is at most { $limit } days before the deadline.
rule-A12 = Municipalities may apply together; the first named gives number, part of the country and size.
rule-A13 = The endorsement must be a yes or a no. What is neither, somebody must judge.
rule-A14 = The participants’ e-mail addresses belong to the municipality that applies.
rule-A15 = A column that the places are balanced by holds one of its values: { $values }.
rule-A16 = The municipality must give the reference for the invoice, in the column “{ $column }”.
rule-P01 = Every participant must have a name, and a place of their own in the form.
rule-P02 = Every participant must have an e-mail address.
rule-P03 = No e-mail address may occur twice in one application.
rule-P04 = { $years } years of higher education or more: student, with credits.
rule-P05 = From { $assessed } to under { $years } years of higher education, and at least { $experience } of relevant work: assessed individually.
rule-P06 = Otherwise: course participant, with a course certificate and without credits.
rule-P07 = Education, and experience where it decides, can be read as years or credits, and education as at most { $most } years; nothing is assumed.
rule-P08 = Participants have a key function in the municipality, lead, or are elected.
rule-P09 = Nobody takes part in two applications.
kind-truth = true or false
kind-text = a text in quotation marks
kind-list = a list in brackets
kind-number-above = a number above 0
kind-municipality = a municipality’s number of four digits
kind-number = a whole number
kind-table = a table
rule-none = The programme has no such rule: its file has no [participant].

## Requests to municipalities (their own form of Norwegian; the English is for whoever reads along)

request-greeting = To { $name }
request-unknown = the municipality
request-thanks = Thank you for your application to { $program }, { $year }. This is missing, or has to be cleared up:
request-participant = Participant { $number }:
request-participant-named = Participant { $number } ({ $name }):
request-keeps-out = Until this is in order, the application cannot take part in the draw.
request-track = This does not keep the application out. The answer decides whether the participants get credits or a course certificate.
request-track-besides = What is asked about education only decides whether the participants get credits or a course certificate.
request-reference = This does not keep your application out.
request-reference-besides = The reference for the invoice does not keep the application out.
request-deadline = We must have your answer by { $deadline }. What comes later cannot be taken into account.
request-soon = Please answer as soon as you can: when the list of applicants is closed before the draw, it is too late.
request-regards = Kind regards
request-nothing = There is nothing to ask any municipality for: no requests were written.
request-written = Written: { $count ->
        [one] 1 request
       *[other] { $count } requests
    } in { $folder }, and { $list } with who gets what. Nothing was sent: open each (.eml) in your e-mail program, read it, and send it.
request-unaddressed = Without an address, so that somebody must find one: { $files }.
request-no-contact = They do not say whom to write back to: the programme file has no [contact].
request-no-deadline = They name no last day for the answer: the programme file has no correction_deadline.
request-earlier = Also in the folder, from an earlier time and not asked for now: { $files }. Do not send these again.
ask-A01 = Which municipality applies? Please give its number or official name.
ask-A03 = We have more than one application from you, received { $received }, and a municipality can send one. Which of them is to count?
ask-A04 = Please name the participants that are lacking: name, e-mail address, sector, education and experience.
ask-A04-without-education = Please name the participants that are lacking: name, e-mail address and sector.
ask-A05 = Please tell us who is not to take part.
ask-A06 = Please tell us which sectors or service areas the participants are from, or exchange somebody for a participant from another sector.
ask-A07 = Please send a short description of the challenge, and of what you want to achieve.
ask-A08 = Please send a shorter description.
ask-A09 = If the municipality recommends the application, send us a confirmation that participation is approved, and that the participants are given time and room for it.
ask-A13 = Does the municipality endorse the application? Please answer yes or no.
ask-A15 = What is right of your municipality under “{ $column }”: { $values }?
ask-A16 = Which reference is to stand on the invoice, if you get a place?
ask-P01 = Please give the name.
ask-P02 = Please give the e-mail address.
ask-P03 = Is it one person who is entered twice? If not, please give each an address of their own.
ask-P07 = Please tell us how many years of education at university or university college are completed, or how many credits, and how many years of relevant work.

## The annotated copy

annotate-sheet = Findings
annotate-level = Level
annotate-way-out = What to do
annotate-written = Written: { $file }, a copy with the cells coloured, a note on each, and a sheet of findings. Correct in the spreadsheet itself, not in the copy.
level-E = E: out
level-D = D: decide
level-W = W: look
level-I = I: note

## What a rule looked at

looked-A01 = Written: “{ $written }”. Found: { $municipalities }.
looked-A02 = Written: “{ $written }”, the number or name in force of { $municipalities }.
looked-A03 = Other applications from the same municipality: { $count }.
looked-A04 = Participants: { $count }.
looked-A05 = Participants: { $count }.
looked-A06 = Different sectors: { $count } ({ $sectors }).
looked-A07 = Words of description: { $count }.
looked-A08 = Words of description: { $count }.
looked-A09 = Written: “{ $written }”.
looked-A10 = Received: { $received }. Deadline: { $deadline }.
looked-A11 = Written: “{ $written }”.
looked-A12 = Municipalities: { $municipalities }.
looked-A13 = Written: “{ $written }”.
looked-A14 = Domains of the e-mail addresses: { $domains }.
looked-A15 = { $column }: “{ $written }”.
looked-A16 = { $column }: “{ $written }”.
looked-P01 = Written: “{ $written }”.
looked-P02 = Written: “{ $written }”.
looked-P03 = Written: “{ $written }”.
looked-P04 = Education: “{ $education }”.
looked-P05 = Education: “{ $education }”, experience: “{ $experience }”.
looked-P06 = Education: “{ $education }”, experience: “{ $experience }”.
looked-P07 = Education: “{ $education }”, experience: “{ $experience }”.
looked-P08 = Written: “{ $written }”.
looked-P09 = Written: “{ $written }”.

## One rule told (innoskole rule)

rule-title = { $code } · { $level }
rule-sentence = The page of Nasjonal innovasjonsskole for kommunesektoren (2021) says: “{ $sentence }”
rule-ours = The page of Nasjonal innovasjonsskole does not say this; the rule is ours.
rule-number = In force: { $number } ({ $key }, { $file }).
rule-embedded = the programme file in the program, the intake of 2021
rule-passes = Passes, for example: { $what }
rule-not-found = Not found, for example: { $what }
rule-fails = Found, for example: { $what }
rule-examples-2021 = By the numbers in force none of the samples shows both; so here are examples of the intake of 2021, by its numbers:
rule-choices = May be decided: { $choices }.
rule-no-choices = The code itself is not decided. { $way }
meaning-E = E: the application cannot be admitted as it is
meaning-D = D: somebody must decide first
meaning-W = W: admitted, but look
meaning-I = I: for information

## One application’s whole story (report --explain)

explain-title = { $who }: the whole story
explain-one-of = Application { $number } of { $count } (check code { $facts })
explain-one-of-protocol = Application { $number } of { $count }
explain-part-received = What was received
explain-part-rules = What each rule looked at
explain-part-decisions = Decisions
explain-part-status = Its status by the rules
explain-part-draw = In the draw
explain-part-events = After the draw
explain-part-needed = What would have been needed
explain-no-intake = The applications are missing: there is no intake.json beside the protocol. Give it with --intake.
explain-came-later = It was received after the freeze: the spreadsheet that was named with --late has it.
explain-not-frozen-yet = It was not in the draw: it came after the freeze.
explain-value = { $field }: “{ $text }”
explain-words = { $field }: { $count ->
        [one] 1 word
       *[other] { $count } words
    }
explain-hidden = { $field }: filled in (shown with --with-names)
explain-blank = { $field }: blank
explain-holds = in order
explain-decided = decided
explain-all-participants = in order for { $count ->
        [one] the participant
       *[other] all { $count } participants
    }
explain-other-participants = in order for { $count ->
        [one] 1 other participant
       *[other] { $count } other participants
    }
explain-no-decisions = No decision concerns it.
explain-decision = { $about } { $decision } ({ $date }, { $by }). Reason: { $reason }
explain-decision-superseded = { $about } { $decision } ({ $date }, { $by }), superseded by a later one. Reason: { $reason }
explain-others-fall = It was decided which application of the municipality stands; the others are set aside.
explain-decision-of-other = It was decided that another application of the municipality stands; the decision is in the story of that one.
explain-status-eligible = It meets the requirements, and takes part.
explain-status-late = Late: it is not in the draw, and is admitted in the order of receipt while places remain.
explain-status-not-eligible = It does not meet the requirements, because of { $codes }.
explain-status-undecided = Undecided, because of { $codes }: somebody must decide first.
explain-status-withdrawn = Set aside: withdrawn before the freeze.
explain-status-falls = Set aside: another application of the municipality stands.
explain-not-frozen = Nothing is frozen or drawn here: these are the applications alone.
explain-cell = The application is in the group “{ $cell }”, with { $count ->
        [one] 1 application
       *[other] { $count } applications
    }. Its chance of a place was { $chance }.
explain-frozen = Frozen, and not drawn yet.
explain-all-fit = Nothing was drawn: all who applied in time fit.
explain-ticket = From the seed “{ $seed }” and its number { $id } follows its ticket, { $ticket }: number { $rank } of { $count } in the group. Low tickets win.
explain-allocation = The allocation drawn gives the group { $admitted ->
        [one] 1 place
       *[other] { $admitted } places
    }.
explain-admitted = So it was admitted in the draw.
explain-not-admitted = So it was not admitted in the draw.
explain-late-admitted = It was late, and got one of the places left over, in the order of receipt.
explain-late-waiting = It was late, and no place was left over for it.
explain-not-in-protocol = It did not take part: { $codes }.
explain-now-place = Now: it has a place.
explain-now-granted = Now: it has a place outside the draw.
explain-now-waiting = Now: number { $number } on the waiting list.
explain-now-waiting-ticket = Now: number { $number } on the waiting list, waiting ticket { $ticket }.
explain-now-withdrawn = Now: out. It withdrew, or declined the place.
explain-no-events = Nothing that concerns it was recorded after the draw.
explain-event-not-counting = { $what } (This does not count any more.)
explain-needed-ticket = A ticket lower than { $last }, the last one admitted in the group.
explain-needed-allocation = Another allocation: the one drawn gives the group no place. Of { $all } others with places for it, each had its chance.
explain-needed-overlooked = Nothing from the municipality: it was received in time, but was not in the list when that was frozen.
explain-needed-in-time = To be received by the deadline, { $deadline }, or that places were left over.
explain-needed-too-late = The draw is done, so this could only be changed by a complaint that is upheld: “select --grant” gives a place outside the draw.
explain-needed-rule = { $code }: { $rule } { $way }
explain-needed-kept-out = { $code }: { $rule }
explain-needed-nothing = Nothing: it has a place.
explain-needed-draw = A ticket among the lowest in the group when it is drawn.
explain-part-of = { $asked } is one of the municipalities that apply together here.
explain-read-as = Read as “{ $text }”.
explain-first-receipt = The first receipt counts: this was received again { $written }.

## The calendar of the year

weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
what-gathering = gathering { $number }
what-hand-in = hand-in of the innovation case
what-oral = oral examination
kind-ordinary = gathering
kind-study-trip = gathering and study trip
kind-examination = examination
schedule-title = { $name }: the calendar for { $year }
schedule-what = What
schedule-when = When
schedule-weekdays = Weekdays
schedule-place = Where
schedule-kind = Kind
schedule-theme = Theme
schedule-reservation = Dates may change.
schedule-other-program = These dates are from another programme file than the one the draw was made with.
schedule-no-protocol = Oral slots and groups come with a drawn protocol: innoskole schedule PROTOCOL
schedule-not-drawn = Nothing is drawn yet, so nobody has an oral slot or a group.
schedule-no-oral = There are no oral slots: the programme file has no [examination.oral].
schedule-no-groups = There are no groups: the programme file has no [peer_groups].
schedule-written-calendar = Written: { $file }. Open it in a calendar program, or send it. A later one, written over it with --force, updates it.
schedule-written-all = Written: { $count } files in { $folder }: kalender.ics for everybody, one .ics for each municipality that has a place, and tables (.csv). Later ones, written over them with --force, update them.
schedule-changed = Changed since the files that were there: { $files }.
schedule-stale = From an earlier time, and not of this calendar any more: { $files }. Delete it.
schedule-wrong = Something must be put right first (E): do not send these yet.
schedule-left-over = Of those who have no place any more, the calendars in the folder are cancelled now; send these too: { $files }.
programme-calendar = The calendar
check-level-E = E: to be put right
check-level-W = W: look
checks-none = The checks found nothing.
checks-title = What the checks found
check-G01 = { $what }: { $date } is in a weekend.
check-G02 = { $what }: { $date } is a public holiday, { $name }.
check-G03 = { $what }: many take { $date } off, { $why }.
check-G04 = { $what }: { $date } is a public holiday where it goes, { $name }.
check-G05 = { $what } is in the { $season } (week { $week }) of schools in { $counties }.
check-G06 = { $what } begins { $days } days after { $other } ends; there should be { $weeks } weeks.
check-G07-days = { $what } takes { $days } days; a gathering takes { $min } to { $max }.
check-G07-count = There should be { $count } gatherings; the programme file has { $found }.
check-G08 = { $other } on { $date } comes before { $what }.
check-G09 = { $other } on { $date } comes before { $what }.
check-G10 = { $what } is outside the study year, which goes from { $from } to { $to }.
check-G10-deadline = { $what } is not after the deadline for applications, { $deadline }.
check-G11 = { $what } and { $other } are on one day, { $date }.
check-G12 = { $other } comes before { $what }, so its number should be lower.
check-G12-twice = Two gatherings have the same number: { $what }.
check-G16 = The deadline for applications, { $deadline }, is more than a year before everything begins, { $first }: is it last year’s?
check-G17-municipality = A conflict names { $name }, which is not a municipality.
check-G17-county = A school break names “{ $name }”, which is not a county.
check-G18-deadline = The deadline for applications, { $date }, is in a weekend or on a public holiday.
check-G18-correction = The deadline for corrections, { $date }, is in a weekend or on a public holiday.
check-G18-reply = The last day to answer an offer, { $date }, is in a weekend or on a public holiday.
check-G13 = { $what } is a study trip, and the programme file does not name the country: its public holidays are not checked.
check-G14-few = There are { $slots } slots for the oral examination, and { $count } municipalities. More days, more pairs of examiners, shorter slots or longer days are needed.
check-G14-collide = These can only have { $slots } slots between them, because of conflicts and long ways: { $who }. Take away a conflict, lower furthest_percent, or let other pairs examine.
check-G15 = { $count } municipalities cannot sit in groups of { $least } to { $most }.
season-autumn = autumn break
season-winter = winter break
off-before-easter = before Easter
off-christmas = at Christmas
off-between = between a holiday and a weekend
holiday-new-year = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-second-christmas = the second day of Christmas
holiday-first-of-may = the first of May
holiday-seventeenth-of-may = Constitution Day
holiday-prayer-day = the great prayer day
slot = { $moment }, pair { $pair }
slots-title = Oral examination: { $count } municipalities, { $minutes } minutes each
slot-day = Day
slot-start = Begins
slot-pair = Pair
slot-municipality = Municipality
slot-distance = Distance (straight)
slot-pair-of = Examiners: pair { $pair }.
slots-order = Nobody chose the order: it follows from the seed of the draw. The README tells how to check it.
slots-furthest = Those who travel furthest are not first on the first morning, nor last on the last day: { $who }.
slots-no-distances = The place of the examination is not a municipality, so nobody counts as travelling furthest.
slots-moved = Another slot than the one first given, after withdrawals and promotions: { $which }.
slot-moved = { $who } (was { $before })
groups-title = Groups at each gathering
group = { $number }: { $who } ({ $landsdeler ->
        [one] 1 part of the country
       *[other] { $landsdeler } parts of the country
    }, { $sizes ->
        [one] 1 size class
       *[other] { $sizes } size classes
    })
groups-met = Pairs that { $times ->
        [0] never meet
        [one] meet once
       *[other] meet { $times } times
    }: { $pairs }
groups-bound = Different pairs that meet: { $met }; with groups of these sizes at most { $most } can.
groups-moved = Another group than the draw gave, after withdrawals and promotions: { $which }.
group-moved = { $who } (gathering { $gatherings })
calendar-summary = { $name }: { $what }
calendar-group = In a group with { $who }.
calendar-reminder = The innovation case is to be handed in by { $date }.
proposal-title = { $name }: { $year } proposed from { $before }
proposal-what = What
proposal-weekdays = Weekdays
proposal-moved = Moved
proposal-same = same week and weekday
proposal-later = { $days ->
        [one] 1 day later
       *[other] { $days } days later
    }
proposal-earlier = { $days ->
        [one] 1 day earlier
       *[other] { $days } days earlier
    }
proposal-reasons = Why something is moved: in the same week,
proposal-besides = Look through the deadlines, the number of places and the costs too: they are moved by whole years, or unchanged.
proposal-population = There are no inhabitants for { $wanted } yet; the file has { $newest }.
proposal-counties = { $county } is no longer a county. The school break is carried over to { $now }: check the weeks.
proposal-id = The id “{ $id }” has no year to replace. Write a new id: two draws with the same id can have the same tickets.
programme-written = Written: { $file }. Fit the file to this year’s intake, and pass it to the commands with --program.
proposal-written = Written: { $file }, a whole programme file. Read through its dates, and check: { $command }
proposal-write = -o FILE.toml writes the whole programme file of the new year.

## Pages

report-written-public = Written: { $count } files in { $folder }, which may be published. On { $page } everybody can check in their own browser.
report-written-internal = Written: { $count } files in { $folder }, with personal data: for the office only.
track-student = student, with credits
track-course = course participant, with a certificate
track-undecided = under assessment
track-none = participant
book-internal = INTERNAL: personal data, not to be published
book-overview = Overview
book-admitted = Has a place
book-waiting = Waiting list
book-rest = No place
book-participants = Participants
book-invoices = Invoices
book-organisation = Organisation number
book-reference = Reference
book-each = Per participant
book-amount = Amount
book-invoice-text = Text of the invoice
book-students = Students
book-fees = Semester fee, paid elsewhere
book-literature-min = Literature from, paid elsewhere
book-literature-max = Literature to, paid elsewhere
book-support = Support from
book-open = To be assessed
book-protocol = Protocol
book-sum = To be invoiced when all accept, kr
book-events = Events after the draw
book-digest = Digest of the frozen list
book-head = Latest digest (head)
book-number = Number
book-municipality = Municipality
book-status = Status
book-place-waiting = Waiting number
book-landsdel = Part of the country
book-size = Size
book-population = Inhabitants
book-seats = Participants
book-chance = Chance
book-ticket = Ticket
book-waiting-ticket = Waiting ticket
book-codes = Codes
book-decided = Decided
book-person = Name
book-email = E-mail
book-sector = Sector
book-position = Position
book-track = Takes part as
book-code = Code
book-participant = Participant
book-found = Found
book-facts = Check code
book-what = What
book-said = In words
book-hash = Hash
book-drawn = Draw
book-event = Event
book-decision = Decision
book-decision-line = { $who }: { $decision } ({ $date }, { $by }). { $reason }
letter-what-admitted = Offer of a place
letter-what-taking-part = Your application is in the draw
letter-taking-part = The application of { $name } for { $program }, { $year }, takes part in the draw.
letter-position = The application is in the group “{ $cell }”, with { $count ->
        [one] 1 application
       *[other] { $count } applications
    }. Its chance of a place is { $chance }.
letter-check-before = The list of applicants and the chances are frozen. The digest is { $digest }. Keep it. After the draw you can check that nothing of it was changed.
letter-what-accepted = Place confirmed
letter-accepted = { $name } has accepted its place in { $program }, { $year }. Welcome!
letter-declined = { $name } has declined the place in { $program }, { $year }. The offer is no longer valid.
letter-no-answer = We have received no answer from { $name } to the offer of a place in { $program }, { $year }. The offer is therefore no longer valid. If you believe that you answered in time, please contact us.
letter-late-received = It was received { $received }; the deadline was { $deadline }.
letter-received = The application was received { $received }.
letter-received-unknown = The application does not tell when it was received.
letter-received-people = The application names { $count } participants, and { $counted } of them are counted.
letter-counted = counted
letter-not-counted = not counted
letter-overlooked-means = It is on the waiting list behind the others. We will write when it is your turn.
letter-late-means = Applications received after the deadline get a place only if places are free when nobody from the draw is waiting any more. Then the places go to those who applied first. We will write to you if you are offered one.
letter-what-waiting = Waiting list
letter-what-overlooked = An application that was left out of the draw
letter-what-late = Application received late
letter-what-not-eligible = Application not accepted
letter-what-undecided = Application not included
letter-what-withdrawn = Withdrawal confirmed
letter-what-declined = We have recorded that you declined
letter-what-no-answer = The offer of a place has lapsed
letter-what-set-aside = The application is not in the draw
letter-admitted = We are glad to offer { $name } a place in { $program }, { $year }.
letter-admitted-drawn = Your application was drawn.
letter-admitted-all-fit = There was room for all who applied in time.
letter-admitted-promoted = A place has become free. It went to the application on the waiting list that leaves fewest targets unmet, and between equals to the lowest waiting ticket. Your waiting ticket is { $ticket }.
letter-admitted-overlooked = The application was received in time without being in the draw, and a place was left over.
letter-admitted-late = Your application was received after the deadline, and a place was left over.
letter-admitted-granted = The place is given outside the draw, by a decision that replaces earlier decisions in the case. Reason: { $reason }
letter-no-answer-deadline = The last day to answer was { $deadline }.
letter-reply = Let us know by { $deadline } whether you accept the place. If you have not answered by then, it may go to somebody on the waiting list.
letter-reply-granted = Let us know by { $deadline } whether you accept the place.
letter-reply-over = The last day to answer was { $deadline }. If you want the place, tell us at once.
letter-reply-soon = Please tell us as soon as you can whether you accept the place.
letter-reply-to = Send your answer to { $email }.
letter-waiting = The application of { $name } for { $program }, { $year }, got no place in the draw. It is on the waiting list.
letter-overlooked = The application of { $name } for { $program }, { $year }, was received in time, but was not in the list when that was closed before the draw. So it is not in the draw.
letter-late = The application of { $name } for { $program }, { $year }, was received after the deadline, so it is not in the draw.
letter-waiting-number = You are number { $number } of { $count } on the waiting list.
letter-waiting-ticket = Your waiting ticket is { $ticket }. It decides the order of the waiting list; the ticket of the draw does not.
letter-waiting-means = When a place becomes free, it goes to the application on the waiting list that leaves the fewest targets unmet. If several do so equally, the lowest waiting ticket gets it. A municipality with a higher number may therefore be offered a place before you. We write to you if you are offered a place.
letter-not-eligible = We are unable to include the application from { $name } for { $program }, { $year }. It does not meet the requirements below.
letter-undecided = We are unable to include the application from { $name } for { $program }, { $year }. The points below were not settled when the list of applicants was frozen.
letter-withdrawn = { $name } withdrew from { $program }, { $year }, on { $date }. We confirm that you do not take part.
letter-set-aside-withdrawn = The application of { $name } for { $program }, { $year }, was withdrawn, so it is not in the draw. If that is wrong, tell us.
letter-set-aside-another = We have received more than one application from { $name } for { $program }, { $year }. Another of them counts, so this one is not in the draw.
letter-set-aside-received = We have received more than one application from { $name } for { $program }, { $year }. The application received on { $received } counts, so this one is not in the draw.
letter-students = Students get { $credits } credits when they pass.
letter-course = Course participants get a course certificate when they have completed the course, but no credits.
letter-assessed = We have not yet decided whether participants “under assessment” get credits or a course certificate. We will write to you when it is settled. They have a place in any case.
letter-price = The programme costs NOK { $price } per participant; for { $participants } participants that is NOK { $sum }. It covers teaching, seminars, supervision, examination and marking.
letter-besides = The student or the employer pays for the following, and not to us: a semester fee of about NOK { $fee } per student per year, literature for about NOK { $least } to { $most } (about { $pages } pages), travel, accommodation and meals.
letter-excursion = One gathering is a study trip and costs somewhat extra. You will be told the price at the start.
letter-support = You can apply to { $support } for support.
letter-why = Requirement: { $rule } What we found in your application: { $found } (Code { $code })
letter-found-another = We have received more than one application from you.
letter-found-nothing = The application says nothing of this.
letter-why-decided = The case officer has assessed this. Reason: { $reason }
letter-assessed-reason = { $name } was assessed individually and takes part as a { $track }. Reason: { $reason }
letter-law = This is an individual decision under { $decision }. The reasons are given under { $reasons }.
letter-basis = Admission goes by { $basis }.
letter-check = You can check the draw yourselves on the same page. The digest of the frozen list is { $digest }. The latest digest, which shows whether anything was changed afterwards, is { $head }.
letter-own-page = At { $page } you see what is said about your application.
letter-complain = You can complain about the decision. Send the complaint to { $to }, and say what you think is wrong and what you want changed.
letter-complain-law = You can complain about the decision under { $law }, within { $weeks ->
        [0] { $days ->
            [one] one day
           *[other] { $days } days
        }
        [one] one week
        [2] two weeks
        [3] three weeks
        [4] four weeks
       *[other] { $weeks } weeks
    } of receiving this letter. Send the complaint to { $to }, and say what you think is wrong and what you want changed.
letter-complain-reply = You can complain about the decision within the time that the letter with the decision gives; this reply gives no new time. Send the complaint to { $to }, and say what you think is wrong and what you want changed.
letter-complain-us = us
letter-complain-body = If we do not change the decision, the complaint is decided by { $body }.
letter-access = You have the right to see the documents of your case.
letter-access-law = You have the right to see the documents of your case under { $law }.
letter-t-participants = Your participants
letter-t-name = Name
letter-t-takes-part = Takes part as
letter-t-calendar = Dates
letter-t-costs = Costs
letter-t-why = Reasons
letter-t-received = What we received
letter-t-rights = Complaints, access to documents and checks
letter-rights-none = Access to documents and checks
letter-t-date = Date
letter-t-case = Case number
letter-t-officer = Case officer
letter-organisation = Organisation number { $number }
letter-telephone = Telephone { $number }
letter-approval-electronic = This letter was approved electronically and therefore has no signature.
letter-t-signature = Signature
logo-file = the logo at the head of letters
letter-t-regards = Kind regards
letter-subject = { $what }: { $program }, { $year }
letter-subject-short = { $what }: { $program }
letter-draft = A letter about the application of { $name } for { $program }, { $year }, is attached.
archive-page = The page about the draw
archive-protocol = Protocol
archive-result = Result
archive-waiting = Waiting list
archive-recipients = Recipients of letters
archive-participants = Participants
archive-invoices = Invoice basis
archive-report = Report to the admissions committee
archive-sheet = Sheet for the draw
archive-reminder = Reminder
archive-intake = Imported applications
archive-program = Programme file
archive-decisions = Decisions
archive-written = Written: { $count } documents in { $folder }, and innhold.json and innhold.csv with what each of them is.
archive-no-ground = Nobody has said by what ground the documents with personal data are exempt from public access: write exempt under [law] in the programme file.
archive-gone = Files that lay in this archive before and were taken away: { $files }.
years-title = The intakes, year by year
years-all = All
years-intake = Intake
years-what = Group
years-applied = Applied
years-qualified = In the draw
years-chance = Mean chance
years-admitted = Have a place
years-accepted = Said yes
years-percent = { $whole }.{ $part } %
years-places = Who has been offered a place
years-never-placed = { $count ->
        [one] 1 municipality has
       *[other] { $count } municipalities have
    } applied and never been offered a place: { $names }.
years-times = { $name } ({ $times ->
        [one] once
       *[other] { $times } times
    })
years-everybody-placed = Everybody who applied has been offered a place.
years-never-applied = { $count ->
        [one] 1 municipality has
       *[other] { $count } municipalities have
    } never applied in these years.
years-written = Written: aar.html and aar.csv in { $folder }.
close-goes = { $count ->
        [0] There is no file with personal data to be deleted.
        [one] 1 file holds personal data and may be deleted:
       *[other] { $count } files hold personal data and may be deleted:
    }
close-folder = { $folder }: { $count ->
        [one] 1 file
       *[other] { $count } files
    }
close-last = The time to complain lasts until { $last }. After that --delete deletes the files.
close-over = The time to complain was over on { $last }. --delete deletes the files.
close-unsearched = The imported applications are gone, so nobody can search for names in the files that are left.
close-archive = What has to be kept must have gone to the archive first: the folder arkiv has the letters as they were written, day by day (innoskole report --archive).
close-silent = Have a place, and have not answered: { $who }. Once the applications are deleted, no letter can be written to them: first record who did not answer.
close-deleted = Deleted: { $count ->
        [one] 1 file
       *[other] { $count } files
    } with personal data. The receipt is avsluttet.json. The protocol and what was published are still there.
close-unknown = The program does not know what these files are. See for yourself whether they hold personal data:
close-named = The name or address of somebody in an application also stands in these files, which are not deleted:
letter-what-reply = Reply to your question
letter-what-reminder = Reminder of the offer of a place
letter-what-request = Something to clear up in your application
letter-group-none = The application was in the group “{ $cell }”, with { $count ->
        [one] 1 application
       *[other] { $count } applications
    }. The group got no place in the draw.
letter-group = The application was in the group “{ $cell }”, with { $count ->
        [one] 1 application
       *[other] { $count } applications
    }. The group got { $admitted ->
        [one] 1 place
       *[other] { $admitted } places
    } in the draw.
letter-draw = There were { $applications } applications in the draw for { $room } places. All of these met the requirements, so lots decided who got a place: first how many places each group got, within the targets, and then who in the group got them. The chance of a place was { $chance }. It was worked out before the draw, and was the same for everybody in the group.
letter-draw-seats = There were { $applications } applications in the draw, and room for { $room } participants. All of these met the requirements, so lots decided who got a place: first how many places each group got, within the targets, and then who in the group got them. The chance of a place was { $chance }. It was worked out before the draw, and was the same for everybody in the group.
letter-draw-lotto = The numbers drawn in { $text } on { $date } decided the outcome.
letter-draw-dice = { $digits } throws of a die { $text } on { $date } decided the outcome.
letter-ticket = Your ticket, { $ticket }, was number { $rank } of { $count } in the group. { $admitted ->
        [one] The lowest ticket
       *[other] The { $admitted } lowest tickets
    } got a place.
letter-ticket-none = Your ticket was { $ticket }, number { $rank } of { $count } in the group. Since the group got no place, the ticket did not decide the outcome.
reminder = { $name } has been offered a place in { $program }, { $year }. We cannot see that you have answered.
reminder-deadline = The last day to answer is { $deadline }. If you have not answered by then, the place can go to another on the waiting list.
reminder-soon = Please answer as soon as you can. If we do not hear from you, the place can go to another on the waiting list.
report-reminders-earlier = Reminders from an earlier time, which are not to be sent any more: { $files }.
report-new-letters = New letters, to be sent: { $files }.
report-reworded-letters = The same subject as the letter that was there, but something else in the text: { $files }. See whether any of them is to be sent again. In the others at most the date, numbers and digests are new.
report-replaced = Letters that the fonts of a PDF do not have are question marks in: { $files }. In HTML they stand as they were written.
invoice-text = { $program }, { $year }: { $participants ->
        [one] 1 participant
       *[other] { $participants } participants
    }
invoice-unanswered = The invoice basis has only those who said yes: { $count ->
        [one] 1 municipality has
       *[other] { $count } municipalities have
    } a place and have not answered (--invoice-unanswered takes them in).
invoice-without-number = The invoice basis lacks the organisation number of: { $names }. Look it up in the Register of Legal Entities.
invoice-without-reference = The invoice basis lacks the reference of: { $names }. Ask them, and write it into the case list.
report-later-decisions = With decisions that were taken after the freeze; who takes part is as it was frozen.
report-no-date = The letters have no date: add --date.
report-schedule-wrong = The letters and the report lack something that schedule could not give: { $what }
report-written-templates = Written into { $folder }: the templates of letters (letter.html, letter.css), of PDFs (letter.typ, sheet.typ, committee.typ) and the sentences of letters (letter.nb.ftl, letter.nn.ftl, letter.en.ftl). Change those you want to, take the others away, and give the folder back with --templates.
page-skip = Skip to the content
page-made-with = Made with
page-sources = Municipalities and populations: Kartverket and Statistics Norway (SSB).
page-internal = INTERNAL: not to be published
page-internal-short = INTERNAL
page-committee-title = { $name }, { $year }: report to the committee
page-key-figures = Key figures
page-map = Where they are
page-map-about = Map of Norway: { $admitted } with a place (filled circles), { $waiting } waiting (triangles), { $other } others (crosses). The table below has them all.
page-inset = Oslofjorden, enlarged
page-map-admitted = has a place
page-map-waiting = waiting list
page-map-other = other
page-balance-about = Applications in the draw and those of them with a place now, by { $attribute }
page-in-country = In the country (share in the draw)
page-in-country-share = { $count } ({ $percent }%)
page-applied = In the draw
page-admitted = Have a place
page-wished = Target
page-search = Search
page-search-count = Shown: ⟦count⟧ of ⟦all⟧
page-landsdel = Part of the country
page-size = Size
page-seats = Participants
page-codes = Codes
page-decided = Decided
page-chances = Chances against outcome
page-expected = Expected
page-expected-number = { $whole }.{ $part }
page-drawn = Drawn
page-gave-way = { $value }: the target was { $asked }; { $now } was possible in the draw.
page-missed-now = { $value }: the target is { $asked }; { $now } have a place now.
page-list-none = None.
page-list-gave-way = Targets that are not met
page-list-events = What happened after the draw
page-list-accepted = Have accepted
page-list-silent = Have a place, and have not answered
page-list-decisions = Decisions taken
page-list-costs = Costs
page-list-calendar = Calendar
page-list-oral = Oral examination
page-list-groups = Groups at each gathering
page-list-hashes = Digest and latest digest
page-list-codes = The codes in the table
page-sheet-title = { $name }, { $year }: the draw
page-sheet-practice = No source of the seed was announced. This is a practice draw, and outsiders cannot know when the seed was chosen.
page-sheet-digest = Digest of the frozen list
page-sheet-seed = The seed, written exactly as above
page-sheet-when = Day and time
page-sheet-where = Place
page-sheet-signature = Signature
page-sheet-next = Then
page-protocol-title = { $name }, { $year }: the draw
page-decision = Of { $applications } applications in the draw, { $count } have a place now. { $waiting } applications are on the waiting list{ $late ->
        [0] { "" }
       *[other] , { $late } of them because they were late
    }.
page-decision-besides = Besides, { $count ->
        [one] 1 application has
       *[other] { $count } applications have
    } a place outside the draw.
page-decision-frozen = { $applications } applications take part. The list is frozen; nothing is drawn yet.
page-how = How the draw works
page-how-1 = Municipalities that meet the requirements and applied in time take part.
page-how-2 = Municipalities from the same part of the country and of the same size are in the same group. Everybody in a group has the same chance.
page-how-3 = The places can be divided between the groups in several ways. Each way is an allocation, and all of them meet the targets as far as possible. The draw picks one of them; its weight shows how likely it is.
page-how-4 = The chances are as even as possible: nobody can get a better chance without somebody whose chance is no better losing by it.
page-how-5 = The list of applicants, the allocations and the chances were frozen, and a digest was made of them. If the digest was published before { $date }, nobody could know the numbers that decide when the list was frozen.
page-how-5-practice = The list of applicants, the allocations and the chances are frozen, and a digest was made of them. No source of the seed is announced, so outsiders cannot know whether the list was frozen before the seed was chosen.
page-how-6 = The numbers that decide are the seed. In an announced draw, the frozen list says where they will come from.
page-how-7 = The seed gives a key, and the key gives a number that picks the allocation.
page-how-8 = The key and the municipality’s own number give the municipality’s ticket. Who else applied, and the order of the applications, makes no difference.
page-how-9 = In every group those with the lowest tickets get the places. The others wait in the order of a second number of their own, the waiting ticket, lowest first.
page-how-10 = Anybody can work all of it out again, on this page or without it.
page-check = Check
page-check-about = The button works everything out again here, in your own browser, with another program than the one that made the draw. Nothing is sent anywhere.
page-check-run = Check
page-check-published = Paste the digest that was published
page-check-file = Check another protocol.json instead
page-lookup = Look up a municipality
page-lookup-about = The page opens at one municipality when its number is at the end of the address, such as #3405.
page-lookup-label = Municipality
page-whatif = What if the seed had been another?
page-whatif-label = Another seed
page-whatif-run = Draw with this seed
page-noscript = The check needs JavaScript. You can also check with a program on your own computer; the guide (README) explains how.
page-frozen = What is frozen
page-frozen-about = The digest of everything that is frozen. If anything of it is changed, the digest becomes another. Compare it with the digest that was published:
page-seed = The seed
page-seed-is = The seed:
page-key-is = The key that follows from it:
page-number = The number that follows from it, { $number } of { $whole }, picks allocation { $allocation } of { $count }.
page-cells = The groups
page-cells-about = Everybody in a group has the same chance.
page-cell = Group
page-applications = Applications
page-chance = Chance
page-places = Places drawn
page-last-ticket = Last ticket admitted
page-allocations = The allocations
page-allocation = Allocation
page-weight = Weight
page-places-per-group = Places for each group
page-this-was-drawn = drawn
page-outcome = All applications
page-municipality = Municipality
page-ticket = Ticket
page-places-in-words = Place by ticket
page-place = number { $rank } of { $count } in the group, { $overall } of all { $all }
page-status = Now
page-status-waiting = { $status }, number { $number }
page-waiting = The waiting list now
page-waiting-order = The number is the order by waiting ticket, which is shown after the name. A place that becomes free goes to whoever on the list leaves the fewest targets unmet, so it is not always number 1 that gets it.
page-events = What happened after the draw
page-no-events = Nothing has been recorded.
page-head-is = The head, which closes everything so far:
script-form = The protocol has the form it must have.
script-form-wrong = The protocol has not the form it must have (⟦at⟧).
script-digest = The digest fits what is frozen: ⟦at⟧
script-digest-wrong = The digest does not fit: what was frozen has been changed. The digest would have to be ⟦at⟧
script-list = The list is right: ⟦at⟧ applications, each in its group.
script-list-wrong = The list does not hold (⟦at⟧).
script-lottery = The ⟦at⟧ allocations use all places, meet the targets as stated, and give the chances shown.
script-lottery-wrong = The allocations or the chances do not hold (⟦at⟧).
script-certificate = No draw is fairer, by the certificate (levels: ⟦at⟧).
script-certificate-open = That no draw is fairer cannot be checked by additions alone here; “innoskole verify” computes it again.
script-certificate-wrong = The certificate does not prove that no draw is fairer (⟦at⟧).
script-draw = Everything follows from the seed: the key, the number, the allocation, the tickets, who got a place, and the waiting list (⟦at⟧ applications).
script-draw-wrong = The outcome does not follow from the seed (⟦at⟧).
script-events = What happened after the draw follows the rules (⟦at⟧ events).
script-events-wrong = Event ⟦at⟧ does not follow from those before it.
script-earlier = Event ⟦at⟧ is dated before the event above it. Their order is the order in which they were recorded.
script-head = Nothing was changed afterwards. The head: ⟦at⟧
script-head-wrong = A hash does not fit: something was changed afterwards (⟦at⟧).
script-published = The digest or head that you pasted is in this protocol.
script-published-wrong = The digest or head that you pasted is not in this protocol. Something was changed, or is missing.
script-compare-open = Not compared with what was published. Paste the digest from the announcement or from your receipt, or compare it yourself: ⟦at⟧
script-after = What you pasted was published after the draw. That everything was frozen before the draw, only the digest of the frozen list can show.
script-beside = The digest of the frozen list does not cover what happened after the draw. Compare the latest digest (head), too.
script-unseen = This page does not see the register (names, parts of the country, sizes), the programme file and the applications themselves. Best use a copy of a checker of your own: whoever makes the page can change it, too.
script-all = The check found no errors, and the digest or head is the one that you pasted.
script-all-head = The check found no errors, and what you pasted was published after the draw. Whether everything was frozen before the draw, only the digest of the frozen list shows.
script-all-practice = The check found no errors, and the digest or head is the one that you pasted. It is a practice draw: nobody outside can know whether anything was frozen before the seed was chosen.
script-amber = The protocol holds in itself, and was not compared with what was published: compare the digest.
script-amber-certificate = The protocol holds, and the digest or head is the one that you pasted. That no draw is fairer could not be checked here.
script-amber-practice = The protocol holds in itself. What is marked with – was not checked. It is a practice draw: nobody outside can know whether anything was frozen before the seed was chosen.
script-not-all = The check found an error: see the point marked ✗. What comes after it was not checked.
script-ticket = From the key and the number ⟦id⟧ follow the ticket ⟦ticket⟧ and the waiting ticket ⟦waiting⟧.
script-rank = Number ⟦rank⟧ of ⟦count⟧ in its group, ⟦overall⟧ of all ⟦all⟧.
script-last = The last ticket admitted in the group: ⟦last⟧
script-none = The allocation drawn gives this group no place.
script-got = The municipality got a place in the draw.
script-got-not = The municipality got no place in the draw.
script-line = Ticket and waiting ticket, eight bytes each, the last byte first:
script-by-hand = Check it without this page
script-group = ⟦name⟧ is in the group ⟦cell⟧ (⟦count⟧ applications). The chance in the draw: ⟦chance⟧.
script-unknown = ⟦id⟧ is nowhere in this protocol, neither among those that take part nor among those that do not. If the municipality applied, contact the office.
script-frozen = Nothing is drawn yet. If something is wrong about the municipality, say so before the draw.
script-not-eligible = An application does not take part. Codes of the requirements that are not met: ⟦codes⟧
script-aside-withdrawn = An application does not take part, because it was withdrawn.
script-aside-another = An application does not take part, because another application of the municipality stands.
script-late = An application was received after the deadline (⟦received⟧) and takes no part in the draw.
script-now-place = Now: has a place.
script-now-late-place = Now: has a place, as a late application.
script-now-granted = Now: has a place, granted outside the draw.
script-now-waits = Now: number ⟦number⟧ on the waiting list.
script-now-waits-late = Now: number ⟦number⟧ on the waiting list, behind those that applied in time.
script-now-withdrawn = Now: no longer taking part (withdrew, declined or did not answer).
script-no-seed = A seed has only digits, letters, spaces and + - , . : /
script-whatif = With the seed “⟦seed⟧” allocation ⟦allocation⟧ would have been drawn. What counts is the seed that was announced.
script-gained = Would have got a place too: ⟦who⟧
script-lost = Would not have got a place: ⟦who⟧
year-title = The intake in { $folder }
year-later = comes later
year-done = Done now:
year-left-out = As things are now, these would not take part in the draw: { $who }.
year-protocol-wrong = The protocol does not hold, and nothing was written from it. See what is wrong: { $command }
year-calendar-wrong = Something in the calendar must be put right. See what: { $command }
year-setup = Programme file
year-setup-missing = The programme file { $program } is missing. Make the folder with innoskole year --new, or put the programme file there.
year-setup-faulty = The programme file { $program } must be corrected. Everything that is wrong is shown by: innoskole program --check { $program }
year-setup-done = { $program } is in order.
year-applications = Applications
year-applications-none = No applications yet. Put the spreadsheets in { $inbox }. The deadline is { $deadline }.
year-applications-unconfirmed = The program is not sure what all columns are. Answer once, and it is kept in mapping.toml: run innoskole import { $inbox } --program { $program }
year-applications-unreadable = Something in { $inbox } cannot be read. Correct what is listed below, and try again.
year-applications-read = { $count ->
        [one] 1 application
       *[other] { $count } applications
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    } in { $inbox }.
year-applications-frozen = The list of applicants is frozen.
year-cases = Cases to decide
year-cases-ready = { $count ->
        [one] 1 case goes
       *[other] { $count } cases go
    } into the list { $list }.
year-cases-open = { $count ->
        [one] 1 case is open
       *[other] { $count } cases are open
    }, and { $undecided ->
        [one] 1 application must be decided
       *[other] { $undecided } applications must be decided
    } before the list can be frozen. Open { $list }, write at the top who decides and the date, fill in decisions and reasons, and save. Drafts that ask the municipalities for what is missing are in { $requests }.
year-cases-left = The list can be frozen, but { $count ->
        [one] 1 case is open
       *[other] { $count } cases are open
    } in { $list }: something is missing, or a requirement is not met. If the list is frozen now, those applications are judged as they are.
year-cases-faulty = The list { $list } cannot be used as it is. Correct what is listed below, save, and try again.
year-cases-done = No case is waiting.
year-cases-frozen = The list is frozen with the decisions that were taken then.
year-cases-changed = These decisions were written after the list was frozen, and change nothing in the draw: { $places }. Remove them from { $list }. If a municipality has withdrawn, record that after the draw.
year-lock = Freezing the list
year-lock-word = The list can be frozen once the deadline { $deadline } is over. Then put an empty file named { $word } in the folder. After that nobody can change who takes part.
year-lock-early = { $word } is in the folder, but the deadline is { $deadline }. The list is frozen once the deadline is over.
year-lock-capacity = The programme file { $program } does not say how much is to be filled (places or seats). Write it before the list is frozen.
year-lock-source = The programme file { $program } does not say where the numbers that decide the draw will come from (seed_source). Without it the draw is only a practice draw. Write it before the list is frozen.
year-lock-seed = There is a seed in the folder before the list is frozen. Nobody could trust the draw. Take { $seed } away, and use numbers that have not been drawn yet.
year-lock-ready = The list is frozen now.
year-lock-unsettled = { $word } is in the folder, but something is not decided yet. The list is frozen once no case is waiting.
year-lock-done = The list is frozen: nobody can change who takes part, or the chances.
year-announce = Announcement
year-announce-ready = What is to be published is written now.
year-announce-done = What is to be published before the draw is in { $announcement }. The receipts for the applicants are in { $receipts }.
year-draw = Draw
year-draw-numbers = The numbers that decide are drawn on { $date }. Publish before that. Then write the numbers on one line in { $seed } (if they come from the fallback: in { $fallback }).
year-draw-early = There is a seed in the folder, but the numbers that decide are drawn on { $date }. Nobody can know them before that day.
year-draw-unclear = It is unclear which numbers count. Correct what is listed below.
year-draw-seed = Write the seed on one line in { $seed }.
year-draw-ready = The draw is made now.
year-draw-done = The draw is made.
year-reports = Letters and reports
year-reports-ready = Letters, pages and calendars are written now.
year-reports-undated = The letters in { $reports } have no date. Write the date on one line in { $letter-date }.
year-reports-older = Letters cannot be older than what happened last, on { $newest }. Write a new date on a line of its own in { $letter-date }, or use --date.
year-reports-done = { $reports }: offentlig may be published, internt is the office’s own.
year-answers = Answers to the offers
year-answers-ready = New answers are recorded now.
year-answers-doubtful = { $accepted } of { $offers } have accepted. Some answers are not recorded because they are unclear: see below. Correct them in { $files }.
year-answers-done = All { $offers } have accepted.
year-answers-until = { $accepted } of { $offers } have accepted. Put the answers in { $answers } (columns municipality, answer and date). The first of those who have not answered have until { $until }.
year-answers-open = { $accepted } of { $offers } have accepted. Put the answers in { $answers } (columns municipality, answer and date). No last day to answer is set.
year-late = After the freeze
year-late-came = There are applications in the inbox that are not included: { $files }. Take them in as late ones with innoskole select { $protocol } --late FILE --date DATE, or take the file out of the inbox.
year-late-waits = There are files in the inbox that were not there, or were different, when the list was frozen: { $files }. Applications in them do not take part in the draw.
year-made = The folder { $folder } is made.
    1. Fit the programme file { $program } to this year’s intake: deadlines, places, where the numbers come from, gatherings.
    2. Put the spreadsheets with the applications in { $inbox }.
    3. Run { $command }, as often as you like. Each time it says what is done, and what you must do.
year-mapping-last = If the form is the same as last time, its mapping file can be used again: copy { $file } to { $folder }.
year-note = The folder of one intake. Everything that is needed is here.

    program.toml       the programme file: deadlines, places, targets, where the numbers that decide come from, gatherings
    innboks            the spreadsheets with applications, as they came
    mapping.toml       what the columns are, once the program has asked
    saksliste.xlsx     the cases that wait for a decision: fill in and save
    foresporsler       drafts that ask the municipalities for what is missing
    laas.txt           an empty file that you put here when the list is to be frozen
    trekning           the list as it was frozen, and the draw
    kunngjoring        what is to be published before the draw, and the receipts
    startverdi.txt     the numbers that decide, on one line (startverdi-reserve.txt: when they come from the fallback)
    svar               the answers to the offers, in spreadsheets
    brevdato.txt       the date of the letters
    rapport            pages, letters and tables after the draw
    kalender           calendars
    arkiv              the documents as they were written, a folder for each date of letters

    innoskole year FOLDER does what needs no person, and says what you must do. Run it as often as you like.
guide-welcome = innoskole { $version }: we go through the intake together, one step at a time.
    Enter takes what comes first. Type ? for help and q to stop. (nb: bokmål, nn: nynorsk)
guide-help = Answer with a number from the list, or only Enter for the first. Dates are written as 1.6.2027. nb, nn or en changes the language. q stops; everything that is done is in the folder, and you can go on whenever you like. Every command that is run is shown, and can be run without this guide too.
guide-end = Everything that is done is in the folder. Start innoskole again to go on.
guide-enter = Enter
guide-again = Enter: try again.
guide-first = There is no intake here yet: { $here }
    Enter: make the folder of a new intake here. Or type where the folder of an intake is.
guide-years = Intakes in { $here }:
guide-which = Which? Enter: { $last }. “new” makes a new one.
guide-no-folder = “{ $found }” is not the folder of an intake: program.toml and innboks must be in it.
guide-what = What do you want to do? (a number, or Enter for the first)
guide-no-offer = “{ $found }” is not in the list. Type one of the numbers.
guide-runs = Runs: { $command }
guide-opened = Opens { $path }
guide-unopened = No program here can open { $path }. Open it yourself.
guide-not-done = Nothing was done.
guide-lock = Once the list is frozen, nobody can change who takes part, or the chances. Type yes to freeze it.
guide-today = What is the date today?
guide-lock-early = The deadline is { $deadline }, and it is not over. Applications that come after the freeze do not take part in the draw. Type yes to freeze all the same.
guide-date = Which date shall the letters have? (Enter: the date they have, or none)
guide-late-date = On which day is the application taken in? (Enter: wait)
guide-late-reason = Why shall answers count that came after the last day? The reason is public. (Enter: wait)
guide-who = Which municipality? Type its name or number.
guide-withdraw-date = On which day was it received? (Enter: wait)
guide-withdraw = This will be recorded as shown above, and the place goes to another. Type yes to record it.
guide-record = The answers will be recorded as shown above, and free places go to others. Type yes to record them.
guide-seed = Type the numbers that were drawn, as they were announced. For Lotto: the seven winning numbers ascending, then + and the extra number, for example 7 9 12 20 23 28 31 + 4. (Enter: wait)
guide-seed-source = Enter: the numbers are from the announced source. Type r if it failed, and the numbers are from the fallback.
guide-not-source = “{ $found }” is neither Enter nor r.
guide-seed-right = The numbers are: { $seed }, from the announced source. A draw cannot be undone. Type yes to draw.
guide-seed-right-fallback = The numbers are: { $seed }, from the fallback. A draw cannot be undone. Type yes to draw.
guide-draw-early = The numbers that decide are drawn on { $date }. Nobody can know them before that day.
guide-do-list = Make the list of cases
guide-do-list-more = Add the new cases to the list (the decisions in it are kept)
guide-do-lock = Freeze the list of applicants
guide-do-announce = Make what is to be published, and the receipts
guide-do-draw = Draw, with the numbers that are in the folder
guide-do-record = Record the answers in { $file }
guide-do-late-answer = Record answers that came after the last day too, in { $file }
guide-do-report = Make letters, pages, tables and calendars
guide-do-again = Look at the folder again
guide-do-check = Show everything that is wrong with the programme file
guide-do-columns = Say what the columns are
guide-do-seed = Type the numbers that decide, and draw
guide-do-date = Date the letters
guide-do-late = Take in what came late, in { $file }
guide-do-withdraw = Record that a municipality withdraws
guide-do-explain = Explain what happened to an application
guide-do-answer = Answer a municipality that asks why
guide-do-other = Go to another folder
guide-open-program = Open the programme file { $file }
guide-open-inbox = Open the folder { $file }, where the spreadsheets go
guide-open-list = Open { $file }, to fill in the decisions
guide-open-announcement = Open what is to be published
guide-open-answers = Open the folder { $file }, where the answers go
guide-open-page = Open the public page { $file }
guide-open-committee = Open the page for the admissions committee, { $file }
guide-new-year = In which year does the study begin? For example 2027.
guide-not-year = “{ $found }” is not a year.
guide-new-from = Enter: build on the programme file of the last intake, { $file }. Type n to begin with the embedded one.
guide-new-name = What is the study called? Enter: { $proposed }
guide-new-deadline = The last day to apply? Enter: { $proposed }
guide-new-places = How many applications get a place?{ $known ->
        [0] {""}
       *[other] {" "}Enter: { $known }
    }
guide-not-number = “{ $found }” is not a number of places.
guide-new-lotto = The numbers that decide the draw come from Lotto. On which Saturday? Enter: { $proposed }
guide-not-saturday = Lotto is drawn on Saturdays, and { $date } is not a Saturday.
guide-not-after = The day must be after { $date }.
guide-not-from = The day cannot be before { $date }.
guide-new-numbers = On which day are the numbers drawn that decide? Enter: { $proposed }
guide-new-fallback = If that source fails, 20 throws of a die at an open meeting of the admissions committee decide. On which day? Enter: { $proposed }
guide-new-reply = The last day to answer the offer of a place? Enter: { $proposed }
guide-new-contact = Who signs the letters? Type name, e-mail.{ $known ->
        [0] {" "}Enter: nobody yet
       *[other] {" "}Enter: { $proposed }
    }
guide-new-summary = Your answers:
    Name: { $name }
    Deadline: { $deadline }
    Places: { $places }
    Numbers drawn: { $numbers }
    Fallback: { $fallback }
    Last day to answer: { $reply }
    Contact: { $contact }
guide-new-folder = The gatherings are proposed above; they can be changed in the programme file. Enter: make the folder { $folder }. Type another name, or n to answer again.
setup-title = The programme: every number, date, word and wish that admission goes by. Change it, and pass it to the commands with --program.
setup-origin = It began as "Nasjonal innovasjonsskole for kommunesektoren", the intake of 2021, as the programme's own page states it. The page names neither a number of places nor a source for the seed of a draw: those are for the office to say.
setup-id = goes into the key of the draw: a-z, 0-9 and hyphens
setup-language = of files: nb, nn or en
setup-deadline = to the end of that day; or a time too: 2021-06-01T12:00:00
setup-correction = the last day, or moment, for what a municipality completes or replaces on request
setup-correction-none = without it: until the freeze
setup-reply = the last day, or moment, to say yes or no to a place
setup-reply-days = days to answer for those who are promoted from the waiting list; nobody has less time than the others
setup-places = applications admitted; --places on the command line goes before it
setup-seats = or participants admitted; --seats likewise
setup-seed = Where the seed of the draw will come from. Announced before the draw, it is what makes a draw one that nobody could steer. Without it every draw is a practice draw.
setup-lotto = the seven winning numbers ascending, then + and the extra number
setup-source-text = in the protocol; text_nn and text_en say it in the other announcements
setup-saturday = a Saturday
setup-fallback = used when the first one fails
setup-dice = throws of an ordinary die, one digit each, nothing between
setup-valid-on = the municipalities in force on this day
setup-population = inhabitants on this day decide the size
setup-sizes = Size classes, smallest first: each is below its limit; the last has none.
setup-balance = What the places are balanced by, as many as you like: `landsdel`, `size`, or a name of your own with `column`, the header of a column of the spreadsheet, and `values`, all that may stand there; what is none of them waits for somebody (A15). `min_each` holds for every value that has an applicant, unless a wish names another `min`; `wishes` hold for the values they name, each with a `min`, a `max`, or both. Instead of both, `proportional = "applicants"` (or "municipalities", or "inhabitants"): every value gets its share of the places, rounded down to rounded up (not with seats).
setup-A11 = A11: an application received longer before the deadline has a wrong year
setup-participant = Without this table there is no rule on education, and all take part in the same way.
setup-P04 = P04: years of higher education
setup-P05-years = P05: from this many years of higher education, under student_years, and
setup-P05-work = P05: at least this many years of relevant work experience
setup-credits = 60 stp, ECTS or credits are one year
setup-P07-years = P07: more years than these are probably all years at school ("12 år")
setup-words = Compared without case. A text "begins with" a word when the word ends where a letter or digit does not follow.
setup-yes = A09: an endorsement begins with one of these
setup-doubt = A13: "ja/nei", "Ja, forutsatt …"
setup-no = A09 as well; anything else is A13
setup-joining = P01: between two names in one cell
setup-blank = nothing is meant
setup-domains = A14: the part of a domain after the municipality's name
setup-never-years = None of the words in the next three lists is ever years: with one of them it is P07. Words of six letters or more also as beginnings.
setup-unclear = nobody can tell how much it is
setup-unfinished = it is not finished
setup-not-higher = it is not education at a university or university college
setup-neutral = say nothing about length
setup-degrees = whole words, without the points of "cand.mag."
setup-professions = A profession is not a degree: it is P07 like everything that cannot be read, but the case list proposes what it would be by these years.
setup-profession-ends = also at the end of a longer word, and with "-utdanning"
setup-year = The year. "Det tas forbehold om endringer": all dates may change. A gathering may have a `theme = "…"`.
setup-trip = a combined gathering and study trip, to Denmark in recent years
setup-country = whose public holidays count there, too: NO or DK
setup-weeks = G06: from the end of one to the beginning of the next; not from the page
setup-breaks = School breaks by county: not from the page, but the usual weeks. Each municipality decides its own: check them every year. G05 warns.
setup-oral = When the municipalities are examined. The page does not say, so without this table there are no slots.
setup-minutes = one municipality's examination, and
setup-break-minutes = the break between two
setup-pairs = of examiners, side by side
setup-furthest = so many travel furthest: not first on the first morning, nor last on the last day
setup-conflict = an examiner's own municipality, or another reason: {"{"} pair = 1, municipality = "3405" {"}"}
setup-groups = At every gathering the municipalities sit in groups, to learn from each other. The page does not say how large they are.
setup-costs = Norwegian kroner. `participant` is what the college charges; the rest is paid by student or employer, elsewhere.
setup-semester = about, per student and year; not for course participants
setup-about = about
setup-support = where support can be sought
setup-reference = the header of the column with the municipality's reference for the invoice (A16)
setup-contact = Who is named in what is sent to the municipalities. The page names nobody.
setup-page = where protokoll.html is put; letters and receipts give its address
setup-sender = The institution that decides, as it stands at the head of letters. The page names none.
setup-organisation = nine digits; the last checks the others
setup-complaints = where complaints are sent; without it: the address of [contact]
setup-logo = an image beside this file, PNG or SVG
setup-case = The case in the archive that letters belong to.
setup-approval = letters say that they have no signature; with "hand" they have room for one
setup-law = The law that decisions are made by, as letters cite it: the Public Administration Act of 1967. Have a lawyer look at it, above all when another act takes its place. `complaint_body` is who decides a complaint, `exempt` why documents with personal data are not given to the public; the page names neither.
setup-complaint-days = from when the letter was received
