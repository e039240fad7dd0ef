// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/notices/NoticeStore.h"

namespace dyad::backend::notices {

/// Finds what people should hear of in what is stored already: the audit log (roles, invitations, backups), comments (mentions), budgets. So nobody
/// who does such a thing has to think of notices, and what happened while nobody looked is found later. Several nodes may look at once. One
/// thread at a time; blocks.
class NoticeFinder {
public:
    NoticeFinder(Database &database, NoticeStore &store) : m_database(database), m_store(store) { }
    sync::Expected<void> look();
    /// Of those that are members, whom a text means by @Name or @their@mail.address; the longest name that fits.
    struct Person {
        QString account, name, email;
        quint64 member = 0;
    };
    static QStringList mentioned(const QString &text, const std::vector<Person> &people);

private:
    sync::Expected<void> lookAtAudit();
    sync::Expected<void> lookAtComments();
    sync::Expected<void> lookAtBudgets();
    sync::Expected<void> noticeOf(qint64 row, const QString &actor, const QString &action, const QString &subject);
    sync::Expected<void> noticeToAdmins(const QString &kind, const QString &ref);
    sync::Expected<QString> text(const char *statement, const QString &id);
    sync::Expected<qint64> cursor(const QString &name, qint64 otherwise);
    sync::Expected<void> setCursor(const QString &name, qint64 value);

    Database &m_database;
    NoticeStore &m_store;
};

} // namespace dyad::backend::notices
