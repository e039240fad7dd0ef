// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What a file of one's own gives back after the program has ended, however it ended: unsaved text, and what could be undone.
#include "app/ide/DraftJournal.h"
#include "app/ide/LocalFile.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <random>

using namespace dyad;
using namespace dyad::app;
using sync::TextOperation;

class TestLocalFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void unsavedTextAndItsUndo();
    void undoOfWhatIsSaved();
    void anotherProgramWroteMeanwhile();
    void aFileThatIsGoneKeepsAllItsText();
    void whatComesBackIsFollowed();
    void anUntouchedFileThatIsGoneOutlivesARestart();
    void aSaveThatFailsLeavesTheEncoding();
    void whatIsNoTextIsNotWrittenOver();
    void whatMayNotBeWrittenIsFollowed();
    void aTornRecordIsLeftOut();
    void aLargeTextIsKeptInTheBackground();
    void savesAgainBeforeTheFirstAnswerIsHeard();
    void randomRestarts();

private:
    /// The program as it would be after a start: nothing is flushed but by time or by itself.
    struct Program {
        explicit Program(TestLocalFile *test)
            : journal(std::make_shared<DraftJournal>(test->m_dir->path())), file(QStringLiteral("a.txt"), test->m_dir->path(), journal) {}
        std::shared_ptr<DraftJournal> journal;
        LocalFile file;
        std::string text() const { return file.document()->text().text(); }
        void type(std::string_view what)
        {
            file.document()->breakUndoGroup();
            QVERIFY(file.document()->edit(TextOperation::insertion(file.document()->text().size(), what), {}));
        }
    };
    std::unique_ptr<Program> start() { return std::make_unique<Program>(this); }
    QString path() const { return m_dir->path() + QStringLiteral("/a.txt"); }
    void write(const QByteArray &bytes);
    QByteArray read();
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestLocalFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    write("disk\n");
}

void TestLocalFile::write(const QByteArray &bytes)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

QByteArray TestLocalFile::read()
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLocalFile::unsavedTextAndItsUndo()
{
    {
        auto one = start();
        one->type("first ");
        one->type("second");
        one->file.document()->undo();
    }
    {
        auto two = start();
        QVERIFY(two->file.isModified());
        QCOMPARE(two->text(), std::string("disk\nfirst "));
        QVERIFY(two->file.document()->redo() >= 0);
        QCOMPARE(two->text(), std::string("disk\nfirst second"));
    }
    auto three = start();
    QCOMPARE(three->journal->keys().size(), 1);
    QVERIFY(three->file.document()->undo() >= 0 && three->file.document()->undo() >= 0);
    QCOMPARE(three->text(), std::string("disk\n"));
    QVERIFY(three->file.document()->undo() < 0);
    QTRY_VERIFY(!three->file.isModified());
}

void TestLocalFile::undoOfWhatIsSaved()
{
    {
        auto one = start();
        one->type("saved");
        QVERIFY(one->file.saveNow());
    }
    QCOMPARE(read(), QByteArray("disk\nsaved"));
    auto two = start();
    QVERIFY2(two->journal->keys().isEmpty(), "no tab has to come back for it");
    QVERIFY(!two->file.isModified() && two->file.document()->canUndo());
    QVERIFY(two->file.document()->undo() >= 0);
    QCOMPARE(two->text(), std::string("disk\n"));
    QVERIFY(two->file.isModified());
    two->file.discard();
    two = nullptr;
    two = start();
    QCOMPARE(two->text(), std::string("disk\nsaved"));
    QVERIFY2(!two->file.document()->canUndo(), "given up is given up");
}

void TestLocalFile::anotherProgramWroteMeanwhile()
{
    {
        auto one = start();
        one->type("mine");
        QVERIFY(one->file.saveNow());
        one->type(" more");
    }
    write("top\ndisk, changed\nmine");
    auto two = start();
    QCOMPARE(two->text(), std::string("top\ndisk, changed\nmine more"));
    QVERIFY(two->file.isModified());
    QVERIFY(two->file.document()->undo() >= 0);
    QCOMPARE(two->text(), std::string("top\ndisk, changed\nmine"));
    QVERIFY(two->file.document()->undo() >= 0);
    QCOMPARE(two->text(), std::string("top\ndisk, changed\n"));
    QVERIFY(two->file.document()->undo() < 0);
}

void TestLocalFile::aFileThatIsGoneKeepsAllItsText()
{
    {
        auto one = start();
        one->type("typed");
    }
    QVERIFY(QFile::remove(path()));
    auto two = start();
    QCOMPARE(two->text(), std::string("disk\ntyped"));
    QVERIFY(two->file.isModified() && two->file.document()->undo() >= 0);
}

/// Another branch and back: what stands there then has come from what stood there, and is not put beside it.
void TestLocalFile::whatComesBackIsFollowed()
{
    auto one = start();
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY_WITH_TIMEOUT(one->file.isModified(), 30'000);
    write("disk\nof the other branch\n");
    QTRY_COMPARE_WITH_TIMEOUT(one->text(), std::string("disk\nof the other branch\n"), 30'000);
    QVERIFY(!one->file.isModified());
    QVERIFY(QFile::remove(path()));
    QTRY_VERIFY_WITH_TIMEOUT(one->file.isModified(), 30'000);
    one->type("typed\n");
    write("disk\n");
    QTRY_COMPARE_WITH_TIMEOUT(one->text(), std::string("disk\ntyped\n"), 30'000);
    QVERIFY(one->file.isModified());
}

/// What the tab calls unsaved comes back at the next start, though nothing was typed.
void TestLocalFile::anUntouchedFileThatIsGoneOutlivesARestart()
{
    {
        auto one = start();
        QVERIFY(QFile::remove(path()));
        QTRY_VERIFY_WITH_TIMEOUT(one->file.isModified(), 30'000);
    }
    auto two = start();
    QCOMPARE(two->text(), std::string("disk\n"));
    QVERIFY(two->file.isModified());
    two->type("typed\n");
    write("top\ndisk\n");
    QTRY_COMPARE_WITH_TIMEOUT(two->text(), std::string("top\ndisk\ntyped\n"), 30'000);
}

void TestLocalFile::aSaveThatFailsLeavesTheEncoding()
{
    write("gr\xC3\xBC\xC3\x9F dich\n");
    auto one = start();
    QVERIFY(one->file.setEncoding(sync::encoding::Kind::Latin1));
    QVERIFY(one->file.isModified());
    QVERIFY(QFile::remove(path()) && QDir().mkdir(path()));     // nothing can be written there
    QVERIFY(!one->file.saveNow());
    QVERIFY(QDir().rmdir(path()));
    write("gr\xC3\xBC\xC3\x9F dich\nmore\n");
    QTRY_COMPARE_WITH_TIMEOUT(one->text(), std::string("gr\xC3\xBC\xC3\x9F dich\nmore\n"), 30'000);
    QVERIFY2(one->file.isModified(), "the disk has it in the other encoding");
    QVERIFY(one->file.saveNow());
    QCOMPARE(read(), QByteArray("gr\xFC\xDF dich\nmore\n"));
}

void TestLocalFile::whatIsNoTextIsNotWrittenOver()
{
    auto one = start();
    one->type("typed");
    const QByteArray foreign("\x7F" "ELF\0\1\2\0", 8);
    write(foreign);
    QSignalSpy failed(&one->file, &OpenFile::saveFailed);
    one->file.save();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty() && !one->file.isSaving(), 30'000);
    QVERIFY(!one->file.saveNow());
    QCOMPARE(read(), foreign);
    QVERIFY(one->file.isModified());
    QCOMPARE(one->text(), std::string("disk\ntyped"));
}

void TestLocalFile::whatMayNotBeWrittenIsFollowed()
{
    auto one = start();
    auto document = std::dynamic_pointer_cast<sync::LocalDocument>(one->file.document());
    QVERIFY(document);
    document->setReadOnlyReason(QStringLiteral("not yours"));
    write("disk\na line of its log\n");
    QTRY_COMPARE_WITH_TIMEOUT(one->text(), std::string("disk\na line of its log\n"), 30'000);
    QVERIFY(!one->file.isModified() && !document->isWritable());
}

void TestLocalFile::aTornRecordIsLeftOut()
{
    {
        auto one = start();
        one->type("a");
        one->type("b");
        one->journal->flush();
        one->type("c");
    }
    const QStringList drafts = QDir(m_dir->path()).entryList({QStringLiteral("*.draft")});
    QCOMPARE(drafts.size(), 1);
    QFile draft(m_dir->path() + QLatin1Char('/') + drafts.first());
    QVERIFY(draft.resize(draft.size() - 3));
    auto two = start();
    QCOMPARE(two->text(), std::string("disk\nab"));
    QVERIFY(two->file.document()->undo() >= 0);
    QCOMPARE(two->text(), std::string("disk\na"));
}

/// Whatever is typed, undone, saved and restarted: at the end all of it can be undone, to the text of the beginning.
void TestLocalFile::aLargeTextIsKeptInTheBackground()
{
    const QByteArray large = QByteArray("a line of some length\n").repeated(100'000);
    QVERIFY(large.size() > DraftJournal::WriteHere);
    write(large);
    {
        auto one = start();
        QCOMPARE(one->file.savedText(), large);
        one->type("first ");        // its text is being written
        one->type("second");        // stands in line behind it
        QVERIFY(one->file.isModified());
        one->file.document()->undo();
    }
    {
        auto two = start();
        QVERIFY(two->file.isModified());
        QCOMPARE(QByteArray::fromStdString(two->text()), large + "first ");
        QCOMPARE(two->file.savedText(), large);
        QVERIFY(two->file.document()->redo() >= 0);
        QVERIFY(two->file.saveNow());
        QTRY_VERIFY(!two->file.isModified());
        two->type(" third");        // while what can be undone of it is being written
    }
    QCOMPARE(read(), large + "first second");
    auto three = start();
    QCOMPARE(QByteArray::fromStdString(three->text()), large + "first second third");
    QVERIFY(three->file.document()->undo() >= 0);
    QTRY_VERIFY(!three->file.isModified());
    three->file.discard();
    QVERIFY(three->journal->keys().isEmpty());
}

void TestLocalFile::savesAgainBeforeTheFirstAnswerIsHeard()
{
    auto one = start();
    QByteArray wanted = "disk\n";
    for (int i = 0; i < 6; ++i) {
        one->type("!");
        wanted += '!';
        one->file.save();
        // Written by its thread; nothing has told this one yet.
        QElapsedTimer clock;
        clock.start();
        while (read() != wanted && clock.elapsed() < 20'000)
            QThread::yieldCurrentThread();      // not the event loop: it would tell
        QVERIFY(one->file.isSaving());
        one->type("?");
        wanted += '?';
        if (i == 3)
            QVERIFY(one->file.saveNow());
        else
            one->file.save();
        QTRY_VERIFY_WITH_TIMEOUT(!one->file.isSaving() && !one->file.isModified(), 30'000);
        QCOMPARE(QByteArray::fromStdString(one->text()), wanted);
        QCOMPARE(read(), wanted);
        QCOMPARE(one->file.savedText(), wanted);
    }
}

void TestLocalFile::randomRestarts()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        init();
        auto program = start();
        for (int i = 0; i < 40; ++i) {
            sync::DocumentSession &document = *program->file.document();
            const int64_t size = document.text().size();
            const auto at = int64_t(random() % size_t(size + 1));
            switch (random() % 8) {
            case 0: document.undo(); break;
            case 1: document.redo(); break;
            case 2: QVERIFY(program->file.saveNow()); break;
            case 3: QVERIFY(document.edit(TextOperation::deletion(at, std::min<int64_t>(3, size - at)), {})); break;
            case 4: {
                const std::string before = program->text();
                program = nullptr;
                program = start();
                QCOMPARE(program->text(), before);
                break;
            }
            default: QVERIFY(document.edit(TextOperation::insertion(at, "x"), {}));
            }
        }
        while (program->file.document()->undo() >= 0) {}
        QCOMPARE(program->text(), std::string("disk\n"));
    }
}

QTEST_MAIN(TestLocalFile)
#include "test_local_file.moc"
