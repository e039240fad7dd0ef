// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The index of a project's files: what it has, that it follows the files, and what its ranking takes into account.
#include "app/ide/context/CodeWords.h"
#include "app/ide/context/ContextIndex.h"
#include "app/ide/context/FileChunker.h"
#include "app/ide/context/SymbolScanner.h"
#include "app/ide/context/TagScanner.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::app;

class TestContextIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void words();
    void symbols();
    void symbolsOfCtags();
    void symbolsOfServers();
    void vectorsArePacked();
    void meaningJoinsTheWords();
    void chunks();
    void followsTheFiles();
    void stopsAndGoesOn();
    void makesADamagedOneAnew();
    void ranksByMoreThanWords();
    void closeInGit();

private:
    void write(const QString &path, const QByteArray &text);
    QStringList found(const QString &question, const ContextHints &hints = {});
    void update(const QStringList &paths);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ContextIndex> m_index;
};

void TestContextIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = ContextIndex::open(m_folder->filePath(QStringLiteral("index")));
    QVERIFY(opened);
    m_index = std::move(*opened);
}

void TestContextIndex::write(const QString &path, const QByteArray &text)
{
    const QString file = m_folder->filePath(path);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
}

void TestContextIndex::update(const QStringList &paths)
{
    const auto counts = m_index->update(m_folder->path(), paths, std::atomic_bool(false));
    QVERIFY2(counts, counts ? "" : counts.error().message.c_str());
}

QStringList TestContextIndex::found(const QString &question, const ContextHints &hints)
{
    QStringList paths;
    const auto hits = m_index->search(question, hints, 20);
    if (!hits)
        return {QString::fromStdString(hits.error().message)};
    for (const ContextHit &hit : *hits)
        if (!paths.contains(hit.path))
            paths.append(hit.path);
    return paths;
}

void TestContextIndex::words()
{
    QCOMPARE(codewords::partsOf(u"parseHTTPUrl"), (QStringList{QStringLiteral("parse"), QStringLiteral("http"), QStringLiteral("url")}));
    QCOMPARE(codewords::partsOf(u"snake_case2"), (QStringList{QStringLiteral("snake"), QStringLiteral("case"), QStringLiteral("2")}));
    QCOMPARE(codewords::searchable(u"readFile(x)"), QStringLiteral("readfile read file x "));
    QCOMPARE(codewords::wordsOf(u"Where is the retryDelay implemented?"), (QStringList{QStringLiteral("retrydelay"), QStringLiteral("retry"), QStringLiteral("delay")}));
    QCOMPARE(codewords::searchable(u"検索 a"), QStringLiteral("検 索 a "));
    QVERIFY(codewords::wordsOf(u"\"') OR * NEAR(").size() <= 2);
}

// A language that the own scanner does not know.
void TestContextIndex::symbolsOfCtags()
{
    if (!TagScanner::isThere())
        QSKIP("Universal Ctags is not installed");
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("lib/.ctags.d")));
    const auto write = [&](const char *path, const QByteArray &text) {
        QFile file(folder.path() + QLatin1Char('/') + QLatin1String(path));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    // The project's own options do not count.
    QVERIFY(write("lib/Money.pm", "package Money;\n\nsub refund_total {\n  return 1;\n}\n") && write("lib/.ctags.d/all.ctags", "--exclude=*\n"));
    const std::atomic_bool stop = false, stopped = true;
    const auto tags = TagScanner::scan(folder.path(), {QStringLiteral("lib/Money.pm"), QStringLiteral("lib/none.pm"), QStringLiteral("a\tb.pm")}, stop);
    QCOMPARE(tags.size(), 1);
    QCOMPARE(tags.value(QStringLiteral("lib/Money.pm")).values(3), QStringList{QStringLiteral("refund_total")});
    QVERIFY(TagScanner::scan(folder.path(), {QStringLiteral("lib/Money.pm")}, stopped).isEmpty());
    const auto index = ContextIndex::open(folder.path() + QStringLiteral("/index.db"));
    QVERIFY(index);
    QVERIFY((*index)->update(folder.path(), {QStringLiteral("lib/Money.pm")}, stop));
    const auto hits = (*index)->search(QStringLiteral("refund total"), {}, 4);
    QVERIFY(hits && hits->size() == 1);
    QVERIFY(hits->first().symbols.contains(QStringLiteral("refund_total")));
}

void TestContextIndex::symbols()
{
    const auto name = [](const char *path, const char *line) { return SymbolScanner(QString::fromLatin1(path)).nameIn(QString::fromLatin1(line)); };
    QCOMPARE(name("a.js", "export default async function load(x) {"), QStringLiteral("load"));
    QCOMPARE(name("a.ts", "export abstract class Reader<T> {"), QStringLiteral("Reader"));
    QCOMPARE(name("a.ts", "const limit = 3;"), QStringLiteral("limit"));
    QCOMPARE(name("a.ts", "    private readNext(a: number): void {"), QStringLiteral("readNext"));
    QCOMPARE(name("a.ts", "    if (a) {"), QString());
    QCOMPARE(name("a.ts", "    foo(bar);"), QString());
    QCOMPARE(name("a.py", "    async def fetch(self):"), QStringLiteral("fetch"));
    QCOMPARE(name("a.go", "func Serve(w Writer) {"), QStringLiteral("Serve"));
    QCOMPARE(name("a.rs", "pub fn parse(x: &str) -> u8 {"), QStringLiteral("parse"));
    QCOMPARE(name("a.cpp", "void Room::close(int why)"), QStringLiteral("close"));
    QCOMPARE(name("a.md", "## How to build"), QStringLiteral("How to build"));
    QCOMPARE(name("a.sql", "CREATE TABLE IF NOT EXISTS users("), QStringLiteral("users"));
}

// What a language server says counts instead of what the lines look like, until the file changes.
void TestContextIndex::symbolsOfServers()
{
    write(QStringLiteral("a.cpp"), "DECLARE_SPROCKET(refundTotal)\nvoid other() {}\n");
    const auto symbolsOf = [this] {
        const auto hits = m_index->search(QStringLiteral("sprocket other"), {}, 5);
        return hits && !hits->isEmpty() ? hits->first().symbols : QStringList();
    };
    const auto update = [this](const NamesOfFiles &named) { return m_index->update(m_folder->path(), {QStringLiteral("a.cpp")}, std::atomic_bool(false), named)->read; };
    QCOMPARE(update({}), 1);
    QCOMPARE(symbolsOf(), QStringList{QStringLiteral("other")});
    FileNames names{{{1, QStringLiteral("refundTotal")}, {2, QStringLiteral("elsewhere")}, {99, QStringLiteral("other")}}, true};
    QCOMPARE(update({{QStringLiteral("a.cpp"), names}}), 1);
    QCOMPARE(symbolsOf(), QStringList{QStringLiteral("refundTotal")});           // and nothing that does not stand in its line
    QCOMPARE(update({{QStringLiteral("a.cpp"), names}}), 0);                     // that is known
    QCOMPARE(update({}), 0);                                                     // and stays, when no server runs
    names.isAll = false;
    QCOMPARE(update({{QStringLiteral("a.cpp"), names}}), 1);
    QCOMPARE(symbolsOf(), (QStringList{QStringLiteral("refundTotal"), QStringLiteral("other")}));
    write(QStringLiteral("a.cpp"), "DECLARE_SPROCKET(refundTotal)\nvoid others() {}\n");
    QCOMPARE(update({}), 1);
    QCOMPARE(symbolsOf(), QStringList{QStringLiteral("others")});
}

void TestContextIndex::vectorsArePacked()
{
    const QByteArray east = Meaning::packed({1, 0}), northEast = Meaning::packed({0.5, 0.5}), west = Meaning::packed({-3, 0});
    QCOMPARE(Meaning::closeness(east, east), 1.0);
    QVERIFY(std::abs(Meaning::closeness(east, northEast) - std::sqrt(0.5)) < 0.01);
    QCOMPARE(Meaning::closeness(east, west), -1.0);
    QCOMPARE(Meaning::closeness(east, Meaning::packed({1, 0, 0})), 0.0);         // of another model
    QVERIFY(Meaning::packed({0, 0}).isEmpty() && Meaning::packed({}).isEmpty() && Meaning::packed({1, std::numeric_limits<double>::quiet_NaN()}).isEmpty());
}

// The vectors here are made up: they say how rankings come together, and nothing of how good a model is.
void TestContextIndex::meaningJoinsTheWords()
{
    write(QStringLiteral("cash.py"), "def refund_total(order):\n    return order\n");
    write(QStringLiteral("rain.py"), "def weather_today():\n    return 'rain'\n");
    write(QStringLiteral("sub/same.py"), "def refund_total(order):\n    return order\n");
    const QStringList all{QStringLiteral("cash.py"), QStringLiteral("rain.py"), QStringLiteral("sub/same.py")};
    const QString model = QStringLiteral("m");
    update(all);
    QCOMPARE(m_index->missing(model)->pieces, 2);                // the same text has one vector
    const auto pieces = *m_index->pieces(m_folder->path(), model, 10);
    QCOMPARE(pieces.size(), 2);
    QCOMPARE(m_index->pieces(m_folder->path(), model, 1)->size(), 1);
    QVector<std::pair<QByteArray, QByteArray>> vectors;
    for (const ContextIndex::Piece &piece : pieces)
        vectors.append({piece.hash, piece.text.contains(QLatin1String("weather")) ? Meaning::packed({0, 1}) : Meaning::packed({1, 0})});
    QVERIFY(m_index->putVectors(model, vectors));
    QCOMPARE(m_index->missing(model)->pieces, 0);
    QCOMPARE(m_index->missing(QStringLiteral("other"))->pieces, 2);
    const auto places = [&](const QString &question, const Meaning &meaning, const ContextHints &hints = {}) {
        QStringList paths;
        const auto hits = m_index->search(question, hints, 10, meaning);
        for (const ContextHit &hit : hits ? *hits : QVector<ContextHit>())
            paths.append(hit.path);
        return paths;
    };
    const Meaning rain{model, Meaning::packed({0, 1})}, money{model, Meaning::packed({1, 0})};
    QCOMPARE(places(QStringLiteral("umbrella"), {}), QStringList());
    QCOMPARE(places(QStringLiteral("umbrella"), rain), QStringList{QStringLiteral("rain.py")});
    QCOMPARE(places(QStringLiteral("umbrella"), {QStringLiteral("other"), rain.vector}), QStringList());
    QCOMPARE(places(QStringLiteral("refund"), rain).size(), 3);
    QCOMPARE(places(QStringLiteral("weather"), money).size(), 3);
    QCOMPARE(places(QStringLiteral("refund weather"), rain).first(), QStringLiteral("rain.py"));         // what both rankings have stands first
    ContextHints within;
    within.within = QStringLiteral("sub");
    QCOMPARE(places(QStringLiteral("umbrella"), money, within), QStringList{QStringLiteral("sub/same.py")});
    // A file that changes is asked about anew, what comes back is known, and what changed meanwhile on the disk is left out.
    write(QStringLiteral("rain.py"), "def weather_tomorrow():\n    return 'sun'\n");
    QCOMPARE(m_index->missing(model)->pieces, 0);
    update(all);
    QCOMPARE(m_index->missing(model)->pieces, 1);
    write(QStringLiteral("rain.py"), "def weather_today():\n    return 'rain'\n");
    QCOMPARE(m_index->pieces(m_folder->path(), model, 10)->size(), 0);
    update(all);
    QCOMPARE(m_index->missing(model)->pieces, 0);
}

void TestContextIndex::chunks()
{
    QByteArray text;
    for (int i = 0; i < 30; ++i)
        text += "function f" + QByteArray::number(i) + "() {\n  return " + QByteArray::number(i) + ";\n}\n\n";
    const auto all = chunksOf(QStringLiteral("a.js"), QString::fromLatin1(text));
    QVERIFY(all.size() >= 3);
    int next = 1;
    for (const FileChunk &chunk : all) {
        QCOMPARE(chunk.first, next);
        QVERIFY(chunk.last - chunk.first < 60 && chunk.text.startsWith(QLatin1String("function ")));
        next = chunk.last + 1;
    }
    QVERIFY(chunksOf(QStringLiteral("a.js"), QStringLiteral("\n\n \n")).isEmpty());
    QVERIFY(!isWorthIndexing(QStringLiteral("x/package-lock.json")) && !isWorthIndexing(QStringLiteral(".env")) && !isWorthIndexing(QStringLiteral("home/id_rsa")) && isWorthIndexing(QStringLiteral("src/env.ts")));
}

void TestContextIndex::followsTheFiles()
{
    write(QStringLiteral("src/billing.ts"), "export function chargeCustomer(amount: number) {\n  return amount;\n}\n");
    write(QStringLiteral("src/mail.ts"), "export function sendLetter() {}\n");
    write(QStringLiteral("bytes.bin"), QByteArray("charge\0customer", 15));
    write(QStringLiteral("huge.txt"), QByteArray(ContextIndex::LargestFile + 1, 'x'));
    const QStringList all{QStringLiteral("src/billing.ts"), QStringLiteral("src/mail.ts"), QStringLiteral("bytes.bin"), QStringLiteral("huge.txt"), QStringLiteral("gone.ts")};
    update(all);
    QCOMPARE(found(QStringLiteral("Where do we charge a customer?")), QStringList{QStringLiteral("src/billing.ts")});
    const auto again = m_index->update(m_folder->path(), all, std::atomic_bool(false));
    QCOMPARE(again->read, 0);
    // Changed, and one that this person may not see any more.
    write(QStringLiteral("src/billing.ts"), "export function refund() {}\n// and more\n");
    update({QStringLiteral("src/billing.ts")});
    QVERIFY(found(QStringLiteral("charge customer")).isEmpty());
    QVERIFY(found(QStringLiteral("letter")).isEmpty());
    QCOMPARE(found(QStringLiteral("refunds")), QStringList{QStringLiteral("src/billing.ts")});
    const auto hits = m_index->search(QStringLiteral("refund"), {}, 5);
    QCOMPARE(hits->first().first, 1);
    QCOMPARE(hits->first().symbols, QStringList{QStringLiteral("refund")});
    for (const char *odd : {"", "the", "\"", "a\" OR \"b", "NEAR(", "*", "x:y"})
        QVERIFY2(m_index->search(QString::fromLatin1(odd), {}, 5), odd);
}

void TestContextIndex::stopsAndGoesOn()
{
    QStringList all;
    for (int i = 0; i < 100; ++i) {
        all.append(QStringLiteral("f%1.txt").arg(i));
        write(all.last(), "word" + QByteArray::number(i));
    }
    const auto none = m_index->update(m_folder->path(), all, std::atomic_bool(true));
    QVERIFY(none && none->stopped && none->read == 0);
    const auto rest = m_index->update(m_folder->path(), all, std::atomic_bool(false));
    QVERIFY(rest && !rest->stopped);
    QCOMPARE(rest->read, 100);
    // A second connection sees it.
    auto reader = ContextIndex::open(m_folder->filePath(QStringLiteral("index")));
    QVERIFY(reader);
    QCOMPARE((*reader)->search(QStringLiteral("word42"), {}, 5)->first().path, QStringLiteral("f42.txt"));
}

void TestContextIndex::makesADamagedOneAnew()
{
    m_index.reset();
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(m_folder->filePath(QStringLiteral("index")) + QLatin1String(end));
    write(QStringLiteral("index"), QByteArray(20'000, 'z'));
    auto opened = ContextIndex::open(m_folder->filePath(QStringLiteral("index")));
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    m_index = std::move(*opened);
    write(QStringLiteral("a.txt"), "apple");
    update({QStringLiteral("a.txt")});
    QCOMPARE(found(QStringLiteral("apples")), QStringList{QStringLiteral("a.txt")});
}

void TestContextIndex::ranksByMoreThanWords()
{
    const QByteArray text = "export function parseInvoice() {}\n";
    for (const char *name : {"a/one.ts", "b/two.ts", "c/three.ts", "tests/one.ts"})
        write(QString::fromLatin1(name), text);
    const QStringList all{QStringLiteral("a/one.ts"), QStringLiteral("b/two.ts"), QStringLiteral("c/three.ts"), QStringLiteral("tests/one.ts")};
    for (const QString &path : all) {
        QFile file(m_folder->filePath(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-200), QFileDevice::FileModificationTime));
    }
    update(all);
    const QString question = QStringLiteral("parse the invoice");
    QCOMPARE(found(question).last(), QStringLiteral("tests/one.ts"));
    ContextHints hints;
    hints.open = {QStringLiteral("c/three.ts")};
    QCOMPARE(found(question, hints).first(), QStringLiteral("c/three.ts"));
    hints = {};
    hints.current = QStringLiteral("x.ts");
    hints.git = std::make_shared<GitCloseness>(GitCloseness::of(QByteArray("\0\nx.ts\nb/two.ts\n\0\nx.ts\nb/two.ts\n", 32)));
    QCOMPARE(found(question, hints).first(), QStringLiteral("b/two.ts"));
    hints = {};
    hints.within = QStringLiteral("a");
    QCOMPARE(found(question, hints), QStringList{QStringLiteral("a/one.ts")});
    // The one that was changed a moment ago.
    write(QStringLiteral("b/two.ts"), text + "\n");
    update(all);
    hints = {};
    hints.now = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(found(question, hints).first(), QStringLiteral("b/two.ts"));
}

void TestContextIndex::closeInGit()
{
    const GitCloseness git = GitCloseness::of(QByteArray("\0\na\nb\n\0\na\nb\nc\n\0\nd\n", 18));
    QCOMPARE(git.between(QStringLiteral("a"), QStringLiteral("b")), 1.0);
    QCOMPARE(git.between(QStringLiteral("a"), QStringLiteral("c")), 0.5);
    QCOMPARE(git.between(QStringLiteral("a"), QStringLiteral("d")), 0.0);
    QVERIFY(GitCloseness::ofFolder(m_folder->path(), std::atomic_bool(false)).isEmpty());
}

QTEST_GUILESS_MAIN(TestContextIndex)
#include "test_context_index.moc"
