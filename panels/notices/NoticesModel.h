// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractListModel>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace dyad::panels {

/// What somebody should hear of, the newest first.
class NoticesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, TimeRole, ReadRole, NoticeRole };

    using QAbstractListModel::QAbstractListModel;
    /// As GET /notifications answers.
    void setNotices(const QJsonArray &notices);
    qint64 newest() const { return m_notices.isEmpty() ? 0 : m_notices.first()[QLatin1String("id")].toInteger(); }
    /// A sentence in the person's language.
    static QString sentence(const QJsonObject &notice);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_notices.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<QJsonObject> m_notices;
};

} // namespace dyad::panels
