// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "Programs.h"

using namespace Qt::StringLiterals;

/// What somebody does who has just installed the server: start it without a configuration, make the first account, share a folder, have a second
/// person join, and see a change arrive. Programs and files only, as by hand.
class TestFirstEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromFirstStartToFirstSharedEdit();
};

void TestFirstEdit::fromFirstStartToFirstSharedEdit()
{
    constexpr int WithinMs = 60'000;             // what was promised; it takes a few seconds
    QElapsedTimer clock;
    clock.start();
    Programs programs;
    QVERIFY(programs.start());
    const qint64 listening = clock.elapsed();
    const auto ann = programs.signUpAnn();
    QVERIFY2(ann.code == 0, ann.out + ann.err);
    const QString annsFolder = programs.path(u"ann"_s), bensFolder = programs.path(u"ben"_s);
    Programs::put(annsFolder + u"/main.c"_s, "int main(void)\n{\n}\n");
    const auto shared = programs.run(u"ann"_s, {u"share"_s, annsFolder, u"--json"_s});
    QVERIFY2(shared.code == 0, shared.out + shared.err);
    const auto joined = programs.run(u"ben"_s, {u"join"_s, shared.json()[u"link"_s].toString(), bensFolder, u"--name"_s, u"Ben"_s, u"--json"_s});
    QVERIFY2(joined.code == 0, joined.out + joined.err);
    const auto annsSync = programs.sync(u"ann"_s, annsFolder), bensSync = programs.sync(u"ben"_s, bensFolder);
    const QByteArray edited = "int main(void)\n{\n    return 0;\n}\n";
    Programs::put(annsFolder + u"/main.c"_s, edited);
    QTRY_COMPARE_WITH_TIMEOUT(Programs::get(bensFolder + u"/main.c"_s), edited, WithinMs);
    const qint64 arrived = clock.elapsed();
    qInfo("the server listened after %lld ms, the first shared edit was there after %lld ms", listening, arrived);
    QVERIFY2(arrived <= WithinMs, qPrintable(QString::number(arrived)));
    QVERIFY(Programs::stop(*annsSync) && Programs::stop(*bensSync));
}

QTEST_GUILESS_MAIN(TestFirstEdit)
#include "test_first_edit.moc"
