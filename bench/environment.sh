# Sourced by the commands beside it: finds the newest JDK, and builds what they run.

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$bench")
jvms=/usr/lib/jvm

# Prints the feature version of the JDK in a directory, such as 25.
feature() { "$1/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/'; }

newest=
newest_feature=20
for javac in "$jvms"/*/bin/javac; do
  jdk=${javac%/bin/javac}
  version=$(feature "$jdk")
  if (( version > newest_feature )); then
    newest=$jdk
    newest_feature=$version
  fi
done
if [[ -z $newest ]]; then
  echo "a JDK from 21 up is needed in $jvms" >&2
  exit 1
fi
export JAVA_HOME=$newest
java=$newest/bin/java
# Maven's own libraries make the newest JDKs warn.
(( newest_feature < 24 )) || export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

# Installs Debian packages that are missing; takes pairs of a command and the package that has it.
require() {
  local packages=()
  while (( $# > 0 )); do
    command -v "$1" > /dev/null || packages+=("$2")
    shift 2
  done
  (( ${#packages[@]} > 0 )) || return 0
  local as_root=()
  (( EUID == 0 )) || as_root=(sudo)
  "${as_root[@]}" apt-get update -q > /dev/null
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends "${packages[@]}"
}

# Builds the product, but neither tests nor formats it, and then what measures it.
build() {
  require mvn maven
  echo "building on JDK $newest_feature" >&2
  mvn -q -B -ntp -f "$root/pom.xml" -DskipTests -DskipITs -Dspotless.check.skip install
  mvn -q -B -ntp -f "$bench/pom.xml" -Dspotless.check.skip package
}

# Everything that may be run in process. The product is the one built here, not what another build has installed.
class_path=$bench/target/classes:$root/target/switchboard-classes.jar:$bench/target/lib/*

# Keeps what starts and stops from telling so between the numbers.
quiet=-Djava.util.logging.config.file=$bench/logging.properties
