// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Writes the syntax definitions that KDE's Qt 5 library carries in its resources, and their index, into a folder, so that the Qt 6 build of the library, which
// carries none in Debian 12, can have them; and a list of these and of the themes in that folder for rcc. Run at build time; linked against Qt 5 only.
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
    QByteArray list = "<RCC><qresource prefix=\"/org.kde.syntax-highlighting\">\n";
    const auto add = [&list](const QString &file) { list += "<file>" + file.toUtf8() + "</file>\n"; };
    QDirIterator it(root, {QStringLiteral("*.xml"), QStringLiteral("index.katesyntax")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString source = it.next(), name = source.mid(root.size()), file = target.filePath(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile::remove(file);
        if (!QFile::copy(source, file))
            return 1;
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        add(name);
        definitions += source.endsWith(QLatin1String(".xml"));
    }
    for (const QString &theme : QDir(target.filePath(QStringLiteral("themes"))).entryList(QDir::Files))
        add(QStringLiteral("themes/") + theme);
    QFile qrc(target.filePath(QStringLiteral("syntax.qrc")));
    if (!qrc.open(QFile::WriteOnly) || qrc.write(list + "</qresource></RCC>\n") < 0)
        return 1;
    std::printf("%d syntax definitions\n", definitions);
    return definitions > 300 ? 0 : 1;
}
