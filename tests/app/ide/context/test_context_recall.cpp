// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// How many of the files that answer a question are among the first ten found: ours, beside plain BM25 and plain ripgrep, on labelled questions over
// three open-source trees (tests/data/context). Prints a table; fails where ours is not at least as good as plain BM25. Skipped where the trees
// cannot be had.
#include "app/ide/context/ContextIndex.h"
#include "app/ide/context/FileChunker.h"
#include "sync/store/SqliteDatabase.h"
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using app::ContextHints;
using app::ContextIndex;

namespace {

constexpr int First = 10;        // of the files found

struct Question {
    QString tree, text;
    QStringList files;
};

/// Sums of recall@10 by tree.
struct Score {
    double sum = 0;
    int count = 0;
    double mean() const { return count == 0 ? 0 : sum / count; }
};
using Scores = QMap<QString, Score>;

QStringList filesOf(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next().mid(folder.size() + 1);
        // The sources: what is built from them, and packages inside of packages, no project would share.
        if (!path.startsWith(QLatin1String("node_modules/")) && !path.startsWith(QLatin1String("dist/")) && app::isWorthIndexing(path))
            files.append(path);
    }
    files.sort();
    return files;
}

double recall(const QStringList &found, const QStringList &wanted)
{
    int hits = 0;
    for (const QString &file : wanted)
        hits += found.mid(0, First).contains(file) ? 1 : 0;
    return double(hits) / double(wanted.size());
}

QStringList wordsOf(const QString &question)
{
    QStringList words = question.toLower().split(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}_$]+")), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

/// FTS5 as it comes: one row a chunk, its raw text (with the path or without), the question's words with OR, bm25().
class PlainBm25 {
public:
    PlainBm25(const QString &file, const QString &folder, const QStringList &files, bool withPath)
    {
        auto opened = sync::SqliteDatabase::open(file, "CREATE VIRTUAL TABLE text USING fts5(path UNINDEXED, body)");
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        m_database = std::move(*opened);
        (void)m_database->transaction([&]() -> sync::Expected<void> {
            for (const QString &path : files) {
                QFile source(folder + QLatin1Char('/') + path);
                if (!source.open(QIODevice::ReadOnly) || source.size() > ContextIndex::LargestFile)
                    continue;
                for (const app::FileChunk &chunk : app::chunksOf(path, QString::fromUtf8(source.readAll())))
                    if (auto done = m_database->statement("INSERT INTO text(path, body) VALUES(?, ?)").bind(0, path).bind(1, withPath ? path + QLatin1Char('\n') + chunk.text : chunk.text).run(); !done)
                        return done;
            }
            return {};
        });
    }

    QStringList search(const QString &question) const
    {
        QStringList quoted, found;
        for (const QString &word : wordsOf(question))
            quoted.append(QLatin1Char('"') + word + QLatin1Char('"'));
        auto rows = m_database->statement("SELECT path FROM text WHERE text MATCH ? ORDER BY bm25(text) LIMIT 500");
        rows.bind(0, quoted.join(QLatin1String(" OR ")));
        while (rows.next().value_or(false) && found.size() < First)
            if (!found.contains(rows.text(0)))
                found.append(rows.text(0));
        return found;
    }

private:
    std::unique_ptr<sync::SqliteDatabase> m_database;
};

/// What somebody does by hand: every word of more than three letters, files by how many of them they have, then by how often.
QStringList ripgrep(const QString &folder, const QStringList &files, const QString &question)
{
    QHash<QString, std::pair<int, int>> counts;
    for (const QString &word : wordsOf(question)) {
        if (word.size() <= 3)
            continue;
        QProcess rg;
        rg.setWorkingDirectory(folder);
        rg.start(QStringLiteral("rg"), {QStringLiteral("--no-ignore"), QStringLiteral("-i"), QStringLiteral("-F"), QStringLiteral("-c"), QStringLiteral("--"), word, QStringLiteral(".")});
        if (!rg.waitForFinished(60'000))
            continue;
        for (const QByteArray &line : rg.readAllStandardOutput().split('\n')) {
            const qsizetype colon = line.lastIndexOf(':');
            if (colon < 3)
                continue;
            auto &count = counts[QString::fromUtf8(line.mid(2, colon - 2))];
            ++count.first;
            count.second += line.mid(colon + 1).toInt();
        }
    }
    QStringList found;
    for (const QString &file : files)
        if (counts.contains(file))
            found.append(file);
    std::stable_sort(found.begin(), found.end(), [&](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    return found;
}

} // namespace

class TestContextRecall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void notWorseThanPlainBm25();

private:
    QString folderOf(const QString &tree) const { return QStringLiteral(DYAD_NPM_WORK "/node_modules/") + tree; }
    void measure(const QString &tree);
    QVector<Question> m_questions;
    QTemporaryDir m_folder;
    Scores m_ours, m_plain, m_plainPath, m_grep;
    bool m_hasRipgrep = false;
};

void TestContextRecall::initTestCase()
{
    QProcess npm;
    npm.setProcessChannelMode(QProcess::ForwardedChannels);
    npm.start(QStringLiteral(DYAD_SOURCE "/tests/support/npm-install"), {QStringLiteral(DYAD_TEST_DATA "/context/package.json"), QStringLiteral(DYAD_NPM_WORK)});
    if (!npm.waitForFinished(200'000) || npm.exitCode() != 0)
        QSKIP("the trees cannot be had");
    QFile file(QStringLiteral(DYAD_TEST_DATA "/context/questions.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (line.startsWith(QLatin1Char('#')))
            continue;
        QCOMPARE(parts.size(), 3);
        m_questions.append({parts[0], parts[1], parts[2].split(QLatin1Char(','))});
        for (const QString &wanted : m_questions.last().files)
            QVERIFY2(QFile::exists(folderOf(parts[0]) + QLatin1Char('/') + wanted), qPrintable(wanted));
    }
    QVERIFY(m_questions.size() >= 100);
    m_hasRipgrep = !QStandardPaths::findExecutable(QStringLiteral("rg")).isEmpty();
}

void TestContextRecall::measure(const QString &tree)
{
    const QString folder = folderOf(tree);
    const QStringList files = filesOf(folder);
    auto index = ContextIndex::open(m_folder.path() + QLatin1Char('/') + tree);
    QVERIFY(index);
    QElapsedTimer clock;
    clock.start();
    const auto counts = (*index)->update(folder, files, std::atomic_bool(false));
    QVERIFY(counts);
    const auto built = clock.restart();
    QVERIFY(counts->read > 100 && !counts->stopped);
    QCOMPARE((*index)->update(folder, files, std::atomic_bool(false))->read, 0);
    const PlainBm25 plain(m_folder.path() + QLatin1Char('/') + tree + QStringLiteral("-plain"), folder, files, false), withPath(m_folder.path() + QLatin1Char('/') + tree + QStringLiteral("-path"), folder, files, true);
    qint64 searching = 0;
    int asked = 0;
    for (const Question &one : std::as_const(m_questions)) {
        if (one.tree != tree)
            continue;
        clock.restart();
        const auto hits = (*index)->search(one.text, {}, 3 * First);
        searching += clock.nsecsElapsed();
        ++asked;
        QVERIFY(hits);
        QStringList found;
        for (const app::ContextHit &hit : *hits)
            if (!found.contains(hit.path))
                found.append(hit.path);
        const double ours = recall(found, one.files);
        const auto add = [&](Scores &scores, double value) {
            scores[tree].sum += value;
            ++scores[tree].count;
        };
        add(m_ours, ours);
        add(m_plain, recall(plain.search(one.text), one.files));
        add(m_plainPath, recall(withPath.search(one.text), one.files));
        if (m_hasRipgrep)
            add(m_grep, recall(ripgrep(folder, files, one.text), one.files));
        if (ours < 1 && qEnvironmentVariableIsSet("DYAD_CONTEXT_MISSES"))
            qInfo().noquote() << QStringLiteral("%1 %2 | %3 | %4").arg(tree).arg(ours, 0, 'f', 2).arg(one.text, found.mid(0, 5).join(QLatin1Char(' ')));
    }
    qInfo().noquote() << QStringLiteral("%1: %2 files indexed in %3 ms, %4 ms a question").arg(tree).arg(counts->read).arg(built).arg(double(searching) / 1e6 / asked, 0, 'f', 1);
}

void TestContextRecall::notWorseThanPlainBm25()
{
    const QStringList trees{QStringLiteral("eslint"), QStringLiteral("webpack"), QStringLiteral("rxjs")};
    for (const QString &tree : trees)
        measure(tree);
    const auto all = [](const Scores &scores) {
        Score sum;
        for (const Score &one : scores) {
            sum.sum += one.sum;
            sum.count += one.count;
        }
        return sum.mean();
    };
    qInfo().noquote() << QStringLiteral("recall@%1 over %2 questions        ").arg(First).arg(m_questions.size()) << trees.join(QLatin1String("  ")) << "  all";
    const auto row = [&](const char *name, const Scores &scores) {
        QStringList cells;
        for (const QString &tree : trees)
            cells.append(QString::number(scores.value(tree).mean(), 'f', 3));
        qInfo().noquote() << QString::fromLatin1(name).leftJustified(32) << cells.join(QLatin1String("  ")) << QLatin1Char(' ') << QString::number(all(scores), 'f', 3);
    };
    row("this index", m_ours);
    row("plain BM25 (text)", m_plain);
    row("plain BM25 (path and text)", m_plainPath);
    if (m_hasRipgrep)
        row("plain ripgrep", m_grep);
    QVERIFY2(all(m_ours) >= all(m_plain), "worse than plain BM25");
    QVERIFY2(all(m_ours) >= all(m_plainPath), "worse than plain BM25 with paths");
}

QTEST_GUILESS_MAIN(TestContextRecall)
#include "test_context_recall.moc"
