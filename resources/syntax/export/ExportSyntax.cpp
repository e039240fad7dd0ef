// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Writes the syntax definitions and themes that KDE's Qt 5 library carries in its resources into a folder, so that the Qt 6 build
// of the library, which carries none in Debian 12, can read them. Run at build time; linked against Qt 5 only.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString root = QStringLiteral(":/org.kde.syntax-highlighting/");
    const QDir target(QString::fromLocal8Bit(argv[1]));
    int definitions = 0;
    QDirIterator it(root, {QStringLiteral("*.xml"), QStringLiteral("*.theme")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString source = it.next();
        const QString file = target.filePath(source.mid(root.size()));
        QDir().mkpath(QFileInfo(file).path());
        QFile::remove(file);
        if (!QFile::copy(source, file))
            return 1;
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        definitions += source.endsWith(QLatin1String(".xml"));
    }
    std::printf("%d syntax definitions\n", definitions);
    return definitions > 300 ? 0 : 1;
}
