# What the scripts of Unix systems share: the names of app.properties, and the program that makes the image.
name() { sed -n "s/^$1=//p" "$here/shared/app.properties"; }
package=$(name package) id=$(name id) vendor=$(name vendor) description=$(name description)

# assemble PLATFORM VERSION TIME ICON [JPACKAGE-OPTION…]
assemble() {
  platform_=$1 version_=$2 time_=$3 icon_=$4
  shift 4
  java -Dpackaging.shared="$here/shared" "$here/shared/AppImage.java" assemble \
    "$platform_" "$version_" "$time_" "$here/../target" "$icon_" "$@"
}

# checksums FOLDER FILE
checksums() { java "$here/shared/AppImage.java" checksums "$1" "$2"; }

# The folder of the JDK that does all this.
jdk() { java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'; }
