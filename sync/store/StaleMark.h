// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFile>
#include <QString>

namespace dyad::sync {

/// One byte on the disk that says: what lies beside it is older than what was sent. The byte is there from the beginning, so it can be
/// changed where the disk takes nothing any more. One thread.
class StaleMark {
public:
    explicit StaleMark(const QString &file);
    bool isSet() const { return m_set; }
    void set(bool stale);

private:
    QFile m_file;
    bool m_set = false;
};

} // namespace dyad::sync
