// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What the window hears of its folder's files, whoever changes them.
#include "app/ide/FolderNews.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using app::FolderNews;
using editor::FileChange;
using Kind = FileChange::Kind;
using State = FolderNews::State;

class TestFolderNews : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderNews> m_news;
    QMap<QString, QList<Kind>> m_heard;     // by relative path, in order

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const char *name, const QByteArray &bytes) const
    {
        const QString to = path(QLatin1String(name));
        QDir().mkpath(QFileInfo(to).path());
        QFile file(to);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    /// What is true of the file now, as far as it was told; nothing: nothing was told.
    std::optional<Kind> last(const char *name) const
    {
        const auto all = m_heard.value(QLatin1String(name));
        return all.isEmpty() ? std::nullopt : std::optional(all.last());
    }
    void begin()
    {
        m_news = std::make_unique<FolderNews>();
        connect(m_news.get(), &FolderNews::changed, this, [this](const QVector<FileChange> &changes) {
            for (const FileChange &one : changes)
                m_heard[one.path.mid(m_folder->path().size() + 1)].append(one.kind);
        });
        m_news->setFolder(m_folder->path());
        m_news->want();
        QTRY_COMPARE(m_news->state(), State::Watching);
        QVERIFY(m_heard.isEmpty());
    }
    bool git(const QStringList &arguments) const
    {
        QProcess git;
        git.setWorkingDirectory(m_folder->path());
        git.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=a"), QStringLiteral("-c"), QStringLiteral("user.email=a@b.c")} + arguments);
        return git.waitForFinished(60'000) && git.exitCode() == 0;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_folder->setAutoRemove(true);
        m_heard.clear();
    }
    void cleanup() { m_news.reset(); }

    void hearsOfEachKind()
    {
        write("a.txt", "one");
        write("in/b.txt", "one");
        begin();
        write("c.txt", "new");
        QTRY_COMPARE(last("c.txt"), Kind::Created);
        write("a.txt", "other");
        QTRY_COMPARE(last("a.txt"), Kind::Changed);
        QVERIFY(QFile::remove(path(QStringLiteral("in/b.txt"))));
        QTRY_COMPARE(last("in/b.txt"), Kind::Deleted);
        QVERIFY(QFile::rename(path(QStringLiteral("a.txt")), path(QStringLiteral("in/d.txt"))));
        QTRY_COMPARE(last("a.txt"), Kind::Deleted);
        QTRY_COMPARE(last("in/d.txt"), Kind::Created);
        QVERIFY(QFile::setPermissions(path(QStringLiteral("c.txt")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        write("last.txt", "");
        QTRY_COMPARE(last("last.txt"), Kind::Created);
        QCOMPARE(m_heard.value(QStringLiteral("c.txt")).count(Kind::Deleted), 0);
    }

    /// A folder that is made, moved or deleted is one with all that lies in it, and what comes into it later is heard of.
    void hearsOfFolders()
    {
        write("old/x/a.txt", "a");
        begin();
        QVERIFY(QDir().rename(path(QStringLiteral("old")), path(QStringLiteral("new"))));
        QTRY_COMPARE(last("new/x/a.txt"), Kind::Created);
        QTRY_COMPARE(last("old/x/a.txt"), Kind::Deleted);
        QCOMPARE(last("old"), Kind::Deleted);
        QCOMPARE(last("new"), Kind::Created);
        write("new/x/b.txt", "b");
        QTRY_COMPARE(last("new/x/b.txt"), Kind::Created);
        write("more/y/z/c.txt", "c");
        QTRY_COMPARE(last("more/y/z/c.txt"), Kind::Created);
        QVERIFY(QDir(path(QStringLiteral("new"))).removeRecursively());
        QTRY_COMPARE(last("new/x/b.txt"), Kind::Deleted);
        QTRY_COMPARE(last("new"), Kind::Deleted);
    }

    /// Another folder under the old name: its files are other files.
    void hearsOfFoldersThatTakeTheNameOfOthers()
    {
        write("a/one.txt", "1");
        write("b/two.txt", "2");
        begin();
        QVERIFY(QDir().rename(path(QStringLiteral("a")), path(QStringLiteral("c"))));
        QVERIFY(QDir().rename(path(QStringLiteral("b")), path(QStringLiteral("a"))));
        QTRY_COMPARE(last("a/two.txt"), Kind::Created);
        QTRY_COMPARE(last("a/one.txt"), Kind::Deleted);
        QTRY_COMPARE(last("b/two.txt"), Kind::Deleted);
        QTRY_COMPARE(last("c/one.txt"), Kind::Created);
        write("a/three.txt", "3");
        QTRY_COMPARE(last("a/three.txt"), Kind::Created);
    }

    void leavesOutWhatIsIgnored()
    {
        write(".gitignore", "*.log\nbuild/\n");
        write("build/x.txt", "1");
        begin();
        write("a.log", "1");
        write("build/y.txt", "1");
        write("seen.txt", "1");
        QTRY_COMPARE(last("seen.txt"), Kind::Created);
        QVERIFY(!last("a.log") && !last("build/y.txt"));
        // Not ignored any more: there all at once.
        write(".gitignore", "*.log\n");
        QTRY_COMPARE(last("build/y.txt"), Kind::Created);
        QTRY_COMPARE(last("build/x.txt"), Kind::Created);
        QVERIFY(!last("a.log"));
    }

    void hearsOfACheckout()
    {
        if (!git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")}))
            QSKIP("no git here");
        write("same.txt", "same");
        for (int i = 0; i < 300; ++i)
            write(qPrintable(QStringLiteral("many/%1/f.txt").arg(i)), "first");
        QVERIFY(git({QStringLiteral("add"), QStringLiteral(".")}) && git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("1")}));
        QVERIFY(git({QStringLiteral("checkout"), QStringLiteral("-qb"), QStringLiteral("other")}));
        for (int i = 0; i < 300; ++i)
            i % 2 ? write(qPrintable(QStringLiteral("many/%1/f.txt").arg(i)), "second!") : void(QDir(path(QStringLiteral("many/%1").arg(i))).removeRecursively());
        write("fresh.txt", "fresh");
        QVERIFY(git({QStringLiteral("add"), QStringLiteral("-A")}) && git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("2")}));
        QVERIFY(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")}));
        begin();
        QVERIFY(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("other")}));
        const auto all = [&](bool there) {
            for (int i = 0; i < 300; ++i)
                if (last(qPrintable(QStringLiteral("many/%1/f.txt").arg(i))) != (i % 2 ? Kind::Changed : there ? Kind::Created : Kind::Deleted))
                    return false;
            return true;
        };
        QTRY_VERIFY(all(false));
        QTRY_COMPARE(last("fresh.txt"), Kind::Created);
        QVERIFY(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")}));
        QTRY_VERIFY(all(true));
        QTRY_COMPARE(last("fresh.txt"), Kind::Deleted);
        QVERIFY(!last("same.txt"));
    }

    /// Another folder is another start; the one before is not heard of any more. A folder that is closed while it is read makes nobody wait.
    void anotherFolder()
    {
        begin();
        QTemporaryDir other;
        m_news->setFolder(other.path());
        QCOMPARE(m_news->state(), State::Off);
        write("late.txt", "1");
        m_news->want();
        m_news->setFolder({});
        m_news->want();
        QCOMPARE(m_news->state(), State::Off);
        QCoreApplication::processEvents();
        QVERIFY(m_heard.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFolderNews)
#include "test_folder_news.moc"
