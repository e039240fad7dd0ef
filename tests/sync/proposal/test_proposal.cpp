// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/proposal/EditParser.h"
#include "sync/proposal/Proposal.h"
#include "sync/proposal/TextMatch.h"
#include <QTest>
#include <random>

using namespace dyad::sync;
using Kind = FileEdit::Kind;

namespace {

FileEdit write(const std::string &content)
{
    FileEdit edit;
    edit.path = "a";
    edit.content = content;
    return edit;
}

const std::string Before = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
const std::string After = "one\nTWO\nthree\nfour\nfive\nSIX\nseven\neight\n";

std::string applied(Rope &document, const TextOperation &operation)
{
    return apply(document, operation) ? document.text() : std::string("does not fit");
}

} // namespace

class TestProposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tags();
    void cutTagIsNotApplied();
    void searchReplaceBlocks();
    void unifiedDiff();
    void fencedFiles();
    void diffsOfGit();
    void linesThatLookLikeADiff();
    void fencesWithinMarkdown();
    void tagsWithSigns();
    void whatIsNoName();
    void talkIsNoEdit();
    void matchers();
    void ambiguityIsAnError();
    void acceptOneRejectOne();
    void peopleTypeMeanwhile();
    void typedInsideADeletedStretchStays();
    void undoTakesBackJustItsOwn();
    void redoBringsItAgain();
    void undoneInTheOtherOrder();
    void undoneInAnyOrder();
    void indentationOfTheFile();
    void randomTyping();
};

void TestProposal::tags()
{
    const AnswerEdits answer = parseEdits("Sure.\n<dyad-write path=\"src/a &amp; b.ts\" description=\"new\">\n```ts\nif (a &lt; b) {}\n```\n</dyad-write>\n"
                                          "<dyad-rename from=\"x\" to=\"y\"/><dyad-delete path=\"old.txt\"></dyad-delete>\n<think><dyad-unknown/></think>"
                                          "<dyad-add-dependency packages=\"zod react\"></dyad-add-dependency>"
                                          "<dyad-search-replace path=\"c.ts\">\n<<<<<<< SEARCH\nold\n=======\nnew\n>>>>>>> REPLACE\n</dyad-search-replace>"
                                          "<dyad-chat-summary>Do it</dyad-chat-summary>");
    QVERIFY(!answer.truncated);
    QCOMPARE(answer.edits.size(), size_t(4));
    QCOMPARE(answer.edits[0].path, std::string("src/a & b.ts"));
    QCOMPARE(answer.edits[0].content, std::string("if (a < b) {}\n"));
    QCOMPARE(answer.edits[1].to, std::string("y"));
    QCOMPARE(answer.edits[2].kind, Kind::Delete);
    QCOMPARE(answer.edits[3].blocks[0].replace, std::string("new\n"));
    QCOMPARE(answer.dependencies, (std::vector<std::string>{"zod", "react"}));
    QCOMPARE(answer.summary, std::string("Do it"));
}

void TestProposal::cutTagIsNotApplied()
{
    const AnswerEdits answer = parseEdits("<dyad-write path=\"a\">x</dyad-write><dyad-write path=\"b\">half of the");
    QVERIFY(answer.truncated);
    QCOMPARE(answer.edits.size(), size_t(1));
    QVERIFY(parseEdits("```cpp path=a.cpp\nint main(").truncated);
    QVERIFY(parseEdits("<dyad-wri").truncated);
}

void TestProposal::searchReplaceBlocks()
{
    const std::string block = "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n";
    for (const std::string &answer : {"src/m.py\n```python\n" + block + "```\n", "```python\nsrc/m.py\n" + block + "```\n", "**src/m.py**\n" + block, "```src/m.py\n" + block + "```"}) {
        const AnswerEdits edits = parseEdits(answer);
        QVERIFY2(edits.edits.size() == 1, answer.c_str());
        QCOMPARE(edits.edits[0].path, std::string("src/m.py"));
        QCOMPARE(edits.edits[0].blocks[0].search, std::string("a\n"));
    }
}

void TestProposal::unifiedDiff()
{
    const AnswerEdits answer = parseEdits("```diff\n--- a/n.txt\n+++ b/n.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three\n@@ -6 +6 @@\n-six\n+SIX\n--- /dev/null\n+++ b/new.txt\n@@ -0,0 +1 @@\n+hi\n--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-bye\n```\n");
    QCOMPARE(answer.edits.size(), size_t(3));
    QCOMPARE(*editedText(Before, answer.edits[0]), std::string("one\nTWO\nthree\nfour\nfive\nSIX\nseven\n"));
    QCOMPARE(answer.edits[1].content, std::string("hi\n"));
    QCOMPARE(answer.edits[2].kind, Kind::Delete);
    QCOMPARE(answer.edits[2].path, std::string("gone"));
}

void TestProposal::fencedFiles()
{
    const AnswerEdits answer = parseEdits("```cpp path=src/a.cpp\nint a;\n```\n```ts title=\"b.ts\"\nx\n```\n````md:README.md\n```\ninner\n```\n````\n");
    QCOMPARE(answer.edits.size(), size_t(3));
    QCOMPARE(answer.edits[1].path, std::string("b.ts"));
    QCOMPARE(answer.edits[2].content, std::string("```\ninner\n```\n"));
}

// What Git writes between two files belongs to neither of them.
void TestProposal::diffsOfGit()
{
    const std::string diff = "diff --git a/one.txt b/one.txt\nindex 1234567..89abcde 100644\n--- a/one.txt\n+++ b/one.txt\n@@ -1,2 +1,2 @@ void f()\n keep\n-old\n+new\n\n"
                             "diff --git a/two.txt b/two.txt\nindex 1234567..89abcde 100644\n--- a/two.txt\n+++ b/two.txt\n@@ -1 +1 @@\n-x\n+y\n"
                             "diff --git a/old.txt b/new.txt\nsimilarity index 100%\nrename from old.txt\nrename to new.txt\n"
                             "diff --git a/made.txt b/made.txt\nnew file mode 100644\n--- /dev/null\n+++ b/made.txt\n@@ -0,0 +1 @@\n+a\n@@ -0,0 +2 @@\n+b\n";
    for (const std::string &answer : {"Here:\n```diff\n" + diff + "```\n", "Here:\n\n" + diff + "\nThat is all.\n"}) {
        const AnswerEdits edits = parseEdits(answer);
        QVERIFY2(edits.edits.size() == 4, answer.c_str());
        QCOMPARE(*editedText("keep\nold\n", edits.edits[0]), std::string("keep\nnew\n"));
        QCOMPARE(*editedText("x\n", edits.edits[1]), std::string("y\n"));
        QCOMPARE(edits.edits[2].kind, Kind::Rename);
        QCOMPARE(edits.edits[2].to, std::string("new.txt"));
        QCOMPARE(edits.edits[3].kind, Kind::Write);
        QCOMPARE(edits.edits[3].content, std::string("a\nb\n"));
    }
}

void TestProposal::linesThatLookLikeADiff()
{
    // A comment that goes and one that comes, in a language whose comments are two dashes; an empty line that lacks its blank.
    const AnswerEdits sql = parseEdits("```diff\n--- a/q.sql\n+++ b/q.sql\n@@ -1,4 +1,4 @@\n select 1;\n\n--- old words\n+-- new words\n select 2;\n```\n");
    QCOMPARE(sql.edits.size(), size_t(1));
    QCOMPARE(*editedText("select 1;\n\n-- old words\nselect 2;\n", sql.edits[0]), std::string("select 1;\n\n-- new words\nselect 2;\n"));
    // A whole file is one, whatever its comments look like.
    const std::string lua = "local a = 1\n--- Returns a.\nreturn a\n";
    const AnswerEdits whole = parseEdits("```lua path=a.lua\n" + lua + "```\n");
    QCOMPARE(whole.edits.size(), size_t(1));
    QCOMPARE(whole.edits[0].content, lua);
    // A line of context that is a fence, and one in a block.
    const AnswerEdits inDiff = parseEdits("```diff\n--- a/R.md\n+++ b/R.md\n@@ -1,3 +1,3 @@\n ```\n-one\n+two\n ```\n```\n");
    QCOMPARE(*editedText("```\none\n```\n", inDiff.edits.at(0)), std::string("```\ntwo\n```\n"));
    const AnswerEdits inBlock = parseEdits("R.md\n```\n<<<<<<< SEARCH\n```\none\n```\n=======\n```\ntwo\n```\n>>>>>>> REPLACE\n```\n");
    QVERIFY(!inBlock.truncated);
    QCOMPARE(*editedText("```\none\n```\n", inBlock.edits.at(0)), std::string("```\ntwo\n```\n"));
    QCOMPARE(parseEdits("a.txt\n------- SEARCH\none\n=======\ntwo\n+++++++ REPLACE\n").edits.at(0).blocks.at(0).replace, std::string("two\n"));
}

void TestProposal::fencesWithinMarkdown()
{
    const std::string text = "# Use\n```sh\nnpm i\n```\nand\n```js\nx\n```\n";
    const AnswerEdits fenced = parseEdits("```md path=README.md\n" + text + "```\nThat is it.\n");
    QVERIFY(!fenced.truncated);
    QCOMPARE(fenced.edits.at(0).content, text);
    // It begins and ends with a fence, and no fence is around it.
    const std::string both = "```sh\nnpm i\n```\nand\n```js\nx\n```\n";
    QCOMPARE(parseEdits("<dyad-write path=\"README.md\">\n" + both + "</dyad-write>").edits.at(0).content, both);
}

void TestProposal::tagsWithSigns()
{
    const AnswerEdits arrow = parseEdits("<dyad-write path=\"a.ts\" description=\"string -> number\">\nconst a = 1;\n</dyad-write>");
    QCOMPARE(arrow.edits.at(0).content, std::string("const a = 1;\n"));
    QCOMPARE(arrow.edits.at(0).description, std::string("string -> number"));
    QCOMPARE(parseEdits("<dyad-delete path='a b.txt'></dyad-delete>").edits.at(0).path, std::string("a b.txt"));
    // Written as it is: then an entity belongs to the file.
    const std::string page = "<p>a &lt; b &amp;&amp; c</p>\n";
    QCOMPARE(parseEdits("<dyad-write path=\"a.html\">\n" + page + "</dyad-write>").edits.at(0).content, page);
    const AnswerEdits block = parseEdits("<dyad-search-replace path=\"a.html\">\n<<<<<<< SEARCH\n<b>&amp;</b>\n=======\n<i>&amp;</i>\n>>>>>>> REPLACE\n</dyad-search-replace>");
    QCOMPARE(block.edits.at(0).blocks.at(0).search, std::string("<b>&amp;</b>\n"));
    const AnswerEdits escaped = parseEdits("<dyad-search-replace path=\"a.ts\">\n<<<<<<< SEARCH\na &lt; b\n=======\na &gt; b\n>>>>>>> REPLACE\n</dyad-search-replace>");
    QCOMPARE(escaped.edits.at(0).blocks.at(0).replace, std::string("a > b\n"));
    // Talk about tags hides no edit, and only a summary leaves the rest to be read.
    const AnswerEdits talk = parseEdits("Not `<dyad-write>`, and <dyad-status> neither.\n<dyad-delete path=\"x\"></dyad-delete>");
    QVERIFY(!talk.truncated);
    QCOMPARE(talk.edits.size(), size_t(1));
    QCOMPARE(parseEdits("a.txt\n```\n<<<<<<< SEARCH\none\n=======\ntwo\n>>>>>>> REPLACE\n```\n<dyad-chat-summary>Count</dyad-chat-summary>").edits.size(), size_t(1));
}

void TestProposal::whatIsNoName()
{
    for (const char *answer : {"```application/json\n{}\n```\n", "```js title=\"A small example\"\nx\n```\n", "```{.python}\nx\n```\n", "```vb.net\nx\n```\n"})
        QVERIFY2(parseEdits(answer).edits.empty(), answer);
    const std::string block = "```\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n```\n";
    for (const std::string before : {"src/m.py\nDone.\n", "**File: `src/m.py`**\n", "- src/m.py\nhttps://example.org/x\n"})
        QCOMPARE(parseEdits(before + block).edits.at(0).path, std::string("src/m.py"));
    QCOMPARE(parseEdits("`my notes.txt`\n" + block).edits.at(0).path, std::string("my notes.txt"));
}

void TestProposal::indentationOfTheFile()
{
    FileEdit edit;
    edit.kind = Kind::SearchReplace;
    edit.blocks = {{"if x:\n    say()\n", "if x:\n    say()\n\n    stop()\n"}};
    QCOMPARE(*editedText("def f():\n    if x:\n        say()\n", edit), std::string("def f():\n    if x:\n        say()\n\n        stop()\n"));
    edit.blocks = {{"        if x:\n            say()\n", "        if y:\n            say()\n"}};
    QCOMPARE(*editedText("    if x:\n        say()\n", edit), std::string("    if y:\n        say()\n"));
    // Whole lines are meant, where a part of another line is the same.
    edit.blocks = {{"x = 1\n", "x = 2\n"}};
    QCOMPARE(*editedText("y.x = 1\nx = 1\n", edit), std::string("y.x = 1\nx = 2\n"));
}

void TestProposal::redoBringsItAgain()
{
    auto proposal = *Proposal::make(1, Before, write(After));
    Rope document(Before);
    applied(document, *proposal.accept(0, document));
    applied(document, *proposal.accept(2, document));
    QVERIFY(proposal.reject(1));
    applied(document, proposal.undo(document));
    QCOMPARE(document.text(), Before);
    const TextOperation typed = TextOperation::insertion(0, "by a person\n");
    QVERIFY(apply(document, typed));
    proposal.changed(typed);
    QCOMPARE(proposal.redo(1, document).error().code, std::string("not-pending"));
    applied(document, *proposal.redo(2, document));
    QCOMPARE(applied(document, *proposal.redo(0, document)), "by a person\none\nTWO\nthree\nfour\nfive\nsix\nseven\neight\n");
    QCOMPARE(applied(document, proposal.undo(document)), "by a person\n" + Before);
}

// What the second answer made of the first one's text goes with the second: the first has then its own again.
void TestProposal::undoneInTheOtherOrder()
{
    Rope document("int zero = 1;\n");
    auto first = *Proposal::make(1, document.text(), write("int zero = 0;\n"));
    applied(document, first.acceptAll(document));
    auto second = *Proposal::make(2, document.text(), write("int zero = 7;\n"));
    Rope before = document;
    const TextOperation accepted = second.acceptAll(document);
    applied(document, accepted);
    first.changedBy(accepted, before, &second, false);
    before = document;
    const TextOperation typed = TextOperation::insertion(0, "// mine\n");
    applied(document, typed);
    first.changedBy(typed, before, nullptr, false);
    second.changed(typed);
    before = document;
    const TextOperation undone = second.undo(document);
    applied(document, undone);
    first.changedBy(undone, before, &second, true);
    QCOMPARE(applied(document, first.undo(document)), std::string("// mine\nint zero = 1;\n"));
}

// Three answers over each other, people between them; taken back newest first, what people typed is left and nothing else.
void TestProposal::undoneInAnyOrder()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int run = 0; run < 400; ++run) {
        Rope document(Before);
        std::vector<Proposal> answers;
        const auto tell = [&](const TextOperation &operation, const Rope &before, size_t by, bool undoes) {
            for (size_t i = 0; i < answers.size(); ++i)
                if (i != by)
                    answers[i].changedBy(operation, before, by < answers.size() ? reinterpret_cast<const void *>(by + 1) : nullptr, undoes);
        };
        size_t typed = 0;
        const auto type = [&] {
            // Between lines: what is typed into a stretch that an answer replaces has no place of its own any more.
            const std::string text = document.text();
            size_t at = random() % (text.size() + 1);
            at = text.find('\n', at) == std::string::npos ? text.size() : text.find('\n', at) + 1;
            const TextOperation operation = TextOperation::insertion(int64_t(at), "#\n");
            const Rope before = document;
            QVERIFY(apply(document, operation));
            tell(operation, before, size_t(-1), false);
            ++typed;
        };
        for (int answer = 0; answer < 3; ++answer) {
            std::string wanted = document.text();
            for (int change = 0; change < 3; ++change)
                if (const size_t at = random() % wanted.size(); wanted[at] != '\n' && wanted[at] != '#')
                    wanted[at] = char('A' + random() % 26);
            answers.push_back(*Proposal::make(1, document.text(), write(wanted)));
            const Rope before = document;
            const TextOperation operation = answers.back().acceptAll(document);
            QVERIFY(apply(document, operation));
            tell(operation, before, answers.size() - 1, false);
            type();
        }
        for (size_t i = answers.size(); i-- > 0; type()) {
            const Rope before = document;
            const TextOperation operation = answers[i].undo(document);
            QVERIFY(apply(document, operation));
            tell(operation, before, i, true);
        }
        std::string left = document.text();
        size_t marks = 0;
        for (size_t at = left.find("#\n"); at != std::string::npos; at = left.find("#\n"), ++marks)
            left.erase(at, 2);
        QCOMPARE(marks, typed);
        QCOMPARE(left, Before);
    }
}

void TestProposal::talkIsNoEdit()
{
    QCOMPARE(parseEdits("Use this:\n```cpp\nint a;\n```\nand see main.cpp\n<<<<<<< HEAD\n").edits.size(), size_t(0));
    QCOMPARE(parseEdits("").edits.size(), size_t(0));
}

void TestProposal::matchers()
{
    const std::string text = "int a;  \n    if (x) {\n        say(\"hi\");\n    }\n";
    QCOMPARE(findMatch(text, "if (x)")->position, int64_t(13));
    QCOMPARE(findMatch(text, "int a;\n    if (x) {\n")->position, int64_t(0));            // blanks at a line's end
    QCOMPARE(findMatch(text, "if (x) {\nsay(\"hi\");\n}\n")->position, int64_t(9));          // indentation
    QCOMPARE(findMatch(text, "\n\nsay(\u201Chi\u201D);\n\n")->length, int64_t(19));             // typographic quotes, empty edge lines
    QCOMPARE(findMatch(text, "nothing").error().code, std::string("not-found"));
    QCOMPARE(findMatch(text, " \n").error().code, std::string("not-found"));
    FileEdit edit;
    edit.kind = Kind::SearchReplace;
    edit.blocks = {{"say(\"hi\");", "say(\"ho\");"}};
    QCOMPARE(*editedText(text, edit), std::string("int a;  \n    if (x) {\n        say(\"ho\");\n    }\n"));
}

void TestProposal::ambiguityIsAnError()
{
    QCOMPARE(findMatch("a\nb\na\n", "a\n").error().code, std::string("ambiguous"));
    QCOMPARE(findMatch("  a\nb\n a\n", "a  \n").error().code, std::string("ambiguous"));
    QCOMPARE(findMatch("aaa", "aa").error().code, std::string("ambiguous"));
}

void TestProposal::acceptOneRejectOne()
{
    auto proposal = *Proposal::make(7, Before, write(After));
    QCOMPARE(proposal.hunks().size(), size_t(3));
    Rope document(Before);
    const auto operation = proposal.accept(2, document);
    QCOMPARE(applied(document, *operation), Before + "eight\n");
    QVERIFY(proposal.reject(1));
    QCOMPARE(proposal.accept(1, document).error().code, std::string("not-pending"));
    QCOMPARE(applied(document, *proposal.accept(0, document)), std::string("one\nTWO\nthree\nfour\nfive\nsix\nseven\neight\n"));
    QCOMPARE(proposal.version(), Version(9));
    QCOMPARE(proposal.hunks()[0].state, Proposal::State::Accepted);
}

void TestProposal::peopleTypeMeanwhile()
{
    auto proposal = *Proposal::make(1, Before, write(After));
    Rope document(Before);
    const TextOperation typed = TextOperation::insertion(0, "zero\n");
    QVERIFY(apply(document, typed));
    proposal.changed(typed);
    QCOMPARE(applied(document, proposal.acceptAll(document)), "zero\n" + After);
    QCOMPARE(proposal.version(), Version(3));
}

void TestProposal::typedInsideADeletedStretchStays()
{
    auto proposal = *Proposal::make(1, "keep\ndelete me\nend\n", write("keep\nend\n"));
    Rope document("keep\ndelete me\nend\n");
    const TextOperation typed = TextOperation::insertion(12, "ABC"); // "delete ABCme"
    QVERIFY(apply(document, typed));
    proposal.changed(typed);
    QVERIFY(applied(document, proposal.acceptAll(document)).find("ABC") != std::string::npos);
    auto same = *Proposal::make(1, "ab", write("b"));
    same.changed(TextOperation::deletion(0, 1));
    QCOMPARE(same.hunks()[0].state, Proposal::State::Obsolete);
}

void TestProposal::undoTakesBackJustItsOwn()
{
    auto proposal = *Proposal::make(1, Before, write(After));
    Rope document(Before);
    applied(document, proposal.acceptAll(document));
    const TextOperation typed = TextOperation::insertion(int64_t(std::string("one\nTWO\n").size()), "by a person\n");
    QVERIFY(apply(document, typed));
    proposal.changed(typed);
    QCOMPARE(applied(document, proposal.undo(document)), std::string("one\ntwo\nby a person\nthree\nfour\nfive\nsix\nseven\n"));
    QVERIFY(proposal.undo(document).isEmpty());
}

void TestProposal::randomTyping()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int run = 0; run < 500; ++run) {
        auto proposal = *Proposal::make(1, Before, write(After));
        Rope document(Before);
        std::string typed;
        for (int step = 0; step < 12; ++step) {
            const size_t hunk = random() % 3;
            if (random() % 3 == 0) {
                if (const auto operation = proposal.accept(hunk, document))
                    QVERIFY2(apply(document, *operation), "an accepted hunk did not fit");
                continue;
            }
            const std::string letter(1, "0123456789#@"[step]);
            const TextOperation insert = TextOperation::insertion(int64_t(random() % size_t(document.size() + 1)), "<" + letter + ">");
            QVERIFY(apply(document, insert));
            proposal.changed(insert);
            typed += letter;
        }
        QVERIFY(applied(document, proposal.acceptAll(document)) != "does not fit");
        for (const char letter : typed) // nothing that a person typed was overwritten
            QVERIFY2(document.text().find(letter) != std::string::npos, document.text().c_str());
        QVERIFY(applied(document, proposal.undo(document)) != "does not fit");
    }
}

QTEST_GUILESS_MAIN(TestProposal)
#include "test_proposal.moc"
