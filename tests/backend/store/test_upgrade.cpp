// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Stores that older servers left (tests/data/stores) open in this one, with all that is in them, and can be worked on.
#include "backend/Server.h"
#include "backend/admin/Verification.h"
#include "backend/collaboration/CommentStore.h"
#include "backend/collaboration/DocumentHistory.h"
#include "backend/platform/Crypto.h"
#include "backend/platform/SqlFiles.h"
#include <QDir>
#include <QJsonArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;

class TestUpgrade : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialize()); }
    void opens_data();
    void opens();
};

void TestUpgrade::opens_data()
{
    QTest::addColumn<int>("schema");
    for (const int schema : {1, 5, 9})
        QTest::addRow("schema %d", schema) << schema;
}

void TestUpgrade::opens()
{
    QFETCH(const int, schema);
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s), file = data + u"/dyad.db"_s;
    QVERIFY(QDir().mkpath(data) && QFile::copy(u"%1/schema-%2.db"_s.arg(QStringLiteral(DYAD_STORES)).arg(schema), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    Config config;
    config.port = 0;
    config.dataDirectory = data;
    {
        Server server(config);
        auto started = server.start();
        started.waitForFinished();
        const auto url = started.result();
        QVERIFY2(url.has_value(), url ? "" : url.error().message.c_str());
        const auto notices = server.notices();
        const auto migrated = std::ranges::find_if(notices, [](const QJsonObject &one) { return one[u"event"_s] == u"migrated"_s; });
        QVERIFY(migrated != notices.end());
        QCOMPARE((*migrated)[u"from"_s].toInt(), schema);
        QVERIFY(QFile::exists((*migrated)[u"backup"_s].toString()));
        QVERIFY(server.setupInvite().isEmpty());                      // it has an admin
    }
    Database database(file);
    QCOMPARE(database.schemaVersion().value_or(0), sqlfiles::migrations().last().number);
    const auto text = history::textAt(database, 1, 1, 0);
    QVERIFY(text.has_value());
    QCOMPARE(QByteArray::fromStdString(text->text()), QByteArray("one\ntwo\ngr\xc3\xbc\xc3\x9f" "e\n"));
    const auto owner = database.execute(u"SELECT p.organization, o.personal_of FROM projects p JOIN organizations o ON o.id = p.organization"_s);
    QCOMPARE(owner->first()[1].toString(), u"ada0000000000000"_s);    // what was made by the migrations of its own
    const auto threads = comments::load(database, 1);
    QVERIFY(threads.has_value());
    QCOMPARE(threads->size(), size_t(schema >= 6 ? 1 : 0));
    if (schema >= 6) {
        QCOMPARE(threads->front().quote, u"two"_s);
        QCOMPARE(threads->front().entries.front().text, u"why two?"_s);
    }
    Blobs blobs(data + u"/blobs"_s);
    const auto verdict = Verification(database, blobs).run();
    QVERIFY(verdict.has_value());
    QCOMPARE((*verdict)[u"documents"_s].toInt(), 1);
    QCOMPARE((*verdict)[u"bad"_s].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "test_upgrade.moc"
