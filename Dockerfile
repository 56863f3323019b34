# Builds the WAR, then installs it on a JRE and runs it there as a user who may do nothing else.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# First what changes least: the dependencies are fetched again only when the build file changes.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline
COPY src src
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --no-create-home switchboard
# Installed by the very JRE that runs it: the archive of classes fits no other. The WAR itself is not in the image.
RUN --mount=type=bind,from=build,source=/build/target,target=/build \
    java -jar /build/switchboard.war --install /opt/switchboard
USER switchboard
EXPOSE 8080
# 0.0.0.0 is the container's own network; only hosts named in SWITCHBOARD_ALLOWED_HOSTS are answered.
ENV SWITCHBOARD_HOST=0.0.0.0 \
    SWITCHBOARD_PORT=8080 \
    SWITCHBOARD_ALLOWED_HOSTS=localhost
# Bash alone can speak enough HTTP. A server that is not ready says 503; one that does not allow this host says 403, and runs.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SWITCHBOARD_PORT && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 2 status <&3 && [[ $status == HTTP/1.* && $status != *' 503 '* ]]"]
# exec form: SIGTERM reaches the JVM, which finishes what is in flight.
ENTRYPOINT ["java", "@/opt/switchboard/switchboard.args"]
