// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QString>
#include <QThread>
#include <ctime>

namespace dyad::tests {

/// An application that times each event: while one is handled, the window neither paints nor takes a key. Keeps the longest one, and whose it was.
class StallWatch : public QApplication {
public:
    using QApplication::QApplication;
    struct Stall {
        double ms = 0;
        double cpuMs = 0;           ///< of it: the rest it waited, for others on a busy machine
        QString what;
    };
    Stall longest() const { return m_longest; }
    void forget() { m_longest = {}; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0)      // what other threads handle goes through here too
            return QApplication::notify(receiver, event);
        const QString name = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') + QString::number(static_cast<int>(event->type()));     // it may be gone afterwards
        QElapsedTimer clock;
        clock.start();
        const double before = cpu();
        ++m_depth;
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        if (const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6; ms > m_longest.ms)
            m_longest = {ms, cpu() - before, name};
        return handled;
    }

private:
    static double cpu()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    Stall m_longest;
    int m_depth = 0;
};

} // namespace dyad::tests
