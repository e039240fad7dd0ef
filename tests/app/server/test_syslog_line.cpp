// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// A row of the audit log as a syslog message: nothing that somebody typed gets out of its quotes.
#include "app/cli/SyslogLine.h"
#include <QTest>

using namespace Qt::StringLiterals;

class TestSyslogLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAsTheStandardWants()
    {
        const QJsonObject entry{{u"id"_s, 7}, {u"time"_s, qint64(1700000000123)}, {u"actor"_s, u"u1"_s}, {u"address"_s, u"10.0.0.1"_s}, {u"action"_s, u"user-disabled"_s},
                                {u"subject"_s, u"a\"b\\c]d\ne"_s}, {u"outcome"_s, u"done"_s}, {u"agent"_s, u"x\"]"_s}, {u"request"_s, u"r-1"_s}, {u"hash"_s, u"ff"_s}};
        QCOMPARE(dyad::app::syslogLine(entry, "host.example"),
                 QByteArray("<109>1 2023-11-14T22:13:20.123Z host.example dyad-server - user-disabled [audit@32473 id=\"7\" actor=\"u1\" address=\"10.0.0.1\" "
                            "action=\"user-disabled\" subject=\"a\\\"b\\\\c\\]d e\" outcome=\"done\" agent=\"x\\\"\\]\" request=\"r-1\" hash=\"ff\"]"));
        QVERIFY(dyad::app::syslogLine({}, "").startsWith("<109>1 1970-01-01T00:00:00.000Z - dyad-server - - [audit@32473 id=\"0\""));
    }
};

QTEST_GUILESS_MAIN(TestSyslogLine)
#include "test_syslog_line.moc"
