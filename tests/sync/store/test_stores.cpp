// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/session/ProjectSession.h"
#include "sync/store/DocumentDatabase.h"
#include "sync/store/LocalJournal.h"
#include "sync/store/StoreCoding.h"
#include "sync/store/WorkCopyDatabase.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace dyad::sync;

namespace {

DocumentRecord based(std::string_view text, Version version)
{
    DocumentRecord record;
    record.base = Rope(text);
    record.version = version;
    return record;
}

} // namespace

class TestStores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The disk takes nothing any more, what is typed is sent all the same, and the program is killed: what lies on the disk is older than
    /// what was sent, so it is not sent again. It is kept in a file, and said.
    void aDiskThatTookNothingIsNotTrusted()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.db"));
        {
            auto store = *DocumentDatabase::open(file);
            DocumentRecord record = based("hello", 1);
            record.held = HeldEdits{3, 1, TextOperation::insertion(5, " held"), {}};
            QVERIFY(store->save(1, record));
            DocumentRecord impossible;
            impossible.version = 1;
            impossible.operations = {TextOperation::insertion(0, "x")};
            QCOMPARE(store->save(1, impossible).error().code, std::string("store-gap"));      // is no fault of the disk
        }
        {
            auto store = *DocumentDatabase::open(file);
            QCOMPARE(store->withHeldEdits(), std::vector<DocId>{1});
        }
        StaleMark(file + QStringLiteral(".stale")).set(true);
        auto store = *DocumentDatabase::open(file);
        QVERIFY(store->withHeldEdits().empty());
        const auto kept = store->takeRecovered();
        QCOMPARE(kept.size(), size_t(1));
        QFile recovery(kept[0].file);
        QVERIFY(recovery.open(QIODevice::ReadOnly));
        QCOMPARE(recovery.readAll(), QByteArray("hello held"));
        QCOMPARE(kept[0].utf8, QByteArray("hello held"));
        store.reset();
        store = *DocumentDatabase::open(file);
        QVERIFY(store->takeRecovered().empty());
        QVERIFY((*store->load(1))->held.inflight == std::nullopt);
    }

    void undoComesBack()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.db"));
        const auto group = [](int64_t at) { return UndoGroup{TextOperation::deletion(at, 1), {}, UndoGroup::Kind::Typing, at % 2 == 0, at}; };
        DocumentRecord record = based("hello", 1);
        record.undo = UndoChanges{{0, 0, {group(1), group(2), group(3)}, {}}, {0, 0, {group(4)}, {}}, 5};
        record.undo->undo.groups[2].later = {TextOperation::insertion(0, "l")};
        StoredUndo expected;
        {
            auto store = *DocumentDatabase::open(file);
            QVERIFY(store->save(1, record) && expected.apply(*record.undo));
            for (const UndoChanges &changes : {UndoChanges{{0, 3, {}, {TextOperation::insertion(1, "a"), TextOperation::insertion(2, "b")}}, {0, 1, {}, {}}, 7},
                                               UndoChanges{{1, 2, {group(7), group(8)}, {}}, {1, 1, {}, {}}, 9}}) {
                DocumentRecord next;
                next.version = 1;
                next.undo = changes;
                QVERIFY(store->save(1, next) && expected.apply(changes));
                QCOMPARE(*coding::decodeUndoChanges(coding::encode(changes)), changes);
                const StoredUndo got = (*store->load(1))->undo;
                QVERIFY(got.undo.groups == expected.undo.groups && got.redo.groups == expected.redo.groups);
                QVERIFY(got.length == expected.length && got.undo.first == expected.undo.first);
            }
        }
        auto store = *DocumentDatabase::open(file);
        const auto loaded = store->load(1);
        QVERIFY(loaded && *loaded);
        QVERIFY((*loaded)->undo.undo.groups == (std::vector{group(2), group(7), group(8)}));
        QVERIFY(store->remove(1));
        QVERIFY(store->save(1, based("x", 20)));
        QVERIFY((*store->load(1))->undo.undo.groups.empty());
    }

    void documentsComeBack()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.db"));
        {
            auto store = *DocumentDatabase::open(file);
            QVERIFY(!store->load(1)->has_value());
            DocumentRecord record = based("hello", 7);
            record.held = {3, 2, TextOperation::insertion(5, " wörld"), TextOperation::deletion(0, 1), 4};
            QVERIFY(store->save(1, record));
            DocumentRecord next;
            next.operations = {TextOperation::insertion(5, "!"), TextOperation::insertion(0, ">")};
            next.version = 9;
            next.held = record.held;
            QVERIFY(store->save(1, next));
            next.version = 12;
            QCOMPARE(store->save(1, next).error().code, std::string("store-gap"));
        }
        auto store = *DocumentDatabase::open(file);
        const auto loaded = store->load(1);
        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->version, Version(9));
        QCOMPARE((*loaded)->base.text(), std::string(">hello!"));
        QVERIFY((*loaded)->held == (HeldEdits{3, 2, TextOperation::insertion(5, " wörld"), TextOperation::deletion(0, 1), 4}));
        QCOMPARE(store->withHeldEdits(), std::vector<DocId>{1});
        QVERIFY(store->save(1, based("x", 20)));
        QVERIFY(store->withHeldEdits().empty());
        QVERIFY(store->remove(1));
        QVERIFY(!store->load(1)->has_value());
    }

    /// A store of a program that knew nothing of runs.
    void olderStoresAreTaken()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.db"));
        {
            auto store = *DocumentDatabase::open(file);
            DocumentRecord record = based("hello", 7);
            record.held = HeldEdits{3, 1, TextOperation::insertion(5, " held"), {}, 2};
            QVERIFY(store->save(1, record));
        }
        {
            auto older = *SqliteDatabase::open(file, "");
            QVERIFY(older->execute("ALTER TABLE document DROP COLUMN run_end"));
        }
        auto store = *DocumentDatabase::open(file);
        const auto loaded = store->load(1);
        QVERIFY(loaded && *loaded);
        QVERIFY((*loaded)->held == (HeldEdits{3, 1, TextOperation::insertion(5, " held"), {}}));
    }

    void treesComeBack()
    {
        QTemporaryDir dir;
        auto store = *DocumentDatabase::open(dir.filePath(QStringLiteral("d.db")));
        const FileEntry entry{4, QStringLiteral("a/ö.txt"), FileEntry::Kind::Text, 3, 10, true, "ab"};
        QVERIFY(store->saveTree({QStringLiteral("n"), QStringLiteral("owner"), 5, {entry}}));
        const auto tree = store->loadTree();
        QVERIFY(tree && *tree && (*tree)->files == QVector<FileEntry>{entry} && (*tree)->tree == 5);
    }

    /// What save() said it kept is there after kill -9, with no time to close anything.
    void savedEditsSurviveKill()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("d.db"));
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = DocumentDatabase::open(file);
            bool ok = store.has_value();
            for (int i = 0; ok && i < 200; ++i) {
                DocumentRecord record = based("t", Version(i));
                record.held.pending = TextOperation::insertion(0, std::to_string(i));
                ok = (*store)->save(DocId(i + 1), record).has_value();
            }
            if (!ok)
                ::_exit(1);
            ::raise(SIGKILL);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        auto store = *DocumentDatabase::open(file);
        QCOMPARE(int(store->withHeldEdits().size()), 200);
        QVERIFY((*store->load(200))->held.pending == TextOperation::insertion(0, "199"));
    }

    void shadowsAndIntents()
    {
        QTemporaryDir dir;
        auto store = *WorkCopyDatabase::open(dir.filePath(QStringLiteral("w.db")));
        WorkCopyItem item{9, QStringLiteral("a"), FileEntry::Kind::Text, true, 4, true, "hash", {}};
        item.stat.inode = ~quint64(0);
        QVERIFY(store->save(item, QByteArray("text")));
        QVERIFY(store->saveIntent(9, "next", "text 2"));
        QVERIFY(store->intent(9, "next")->has_value());
        QVERIFY(!store->intent(9, "other")->has_value());
        const auto items = store->items();
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->constFirst().stat.inode, ~quint64(0));
        QCOMPARE(*store->shadow(9), QByteArray("text"));
        QVERIFY(store->save(item, std::nullopt));
        QVERIFY(!store->intent(9, "next")->has_value());
        QVERIFY(store->remove(9));
        QVERIFY(!store->shadow(9));
    }

    void unsavedTextComesBack()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("j.db"));
        auto journal = *LocalJournal::open(file);
        int asked = 0;
        for (int i = 0; i < 50; ++i) {
            journal->save(QStringLiteral("/a"), "h", [&asked] {
                ++asked;
                return Rope("typed");
            });
        }
        journal->save(QStringLiteral("/b"), "h2", Rope("gone"));
        journal->discard(QStringLiteral("/b"));
        // Another process sees it by itself, within the promised time and without our doing anything.
        auto other = *LocalJournal::open(file);
        QTRY_COMPARE_WITH_TIMEOUT(other->recover()->size(), 1, 30'000);
        QCOMPARE(asked, 1);
        const auto found = other->recover()->constFirst();
        QCOMPARE(found.text, QByteArray("typed"));
        QCOMPARE(found.baseHash, QByteArray("h"));
        journal->discard(QStringLiteral("/a"));
        QVERIFY(journal->recover()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStores)
#include "test_stores.moc"
