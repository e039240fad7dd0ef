// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/OpenFile.h"

namespace dyad::app {

void OpenFile::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    pathMoved();
    Q_EMIT pathChanged();
}

void OpenFile::setState(State state, const QString &message)
{
    m_state = state;
    m_message = message;
    Q_EMIT stateChanged();
}

void OpenFile::setModified(bool modified)
{
    if (m_modified == modified)
        return;
    m_modified = modified;
    Q_EMIT modifiedChanged(modified);
}

} // namespace dyad::app
