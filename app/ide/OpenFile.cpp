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

sync::Expected<void> OpenFile::setEncoding(sync::encoding::Kind kind)
{
    return kind == encoding() ? sync::Expected<void>() : sync::fail("not-encodable", tr("This file is always UTF-8.").toStdString());
}

sync::Expected<void> OpenFile::reopenWith(sync::encoding::Kind kind)
{
    return kind == encoding() ? sync::Expected<void>() : sync::fail("not-this-encoding", tr("This file is always UTF-8.").toStdString());
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
