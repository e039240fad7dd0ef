#include "Greeting.h"
#include <QTest>

class TestGreeting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nameIsSaid() { QCOMPARE(greeting(QStringLiteral("Mira")), QStringLiteral("Hello, Mira!")); }
};

QTEST_GUILESS_MAIN(TestGreeting)
#include "test_greeting.moc"
