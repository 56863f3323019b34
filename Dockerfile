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
# The health check asks by it.
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
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
# Asks this container whatever host the URL names, and takes nothing but success for an answer: a server that is not ready
# says 503, and one that does not allow the host 403. A certificate is for those outside.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD curl --fail --silent --show-error --insecure --max-time 2 --noproxy '*' --connect-to ::127.0.0.1: \
        --output /dev/null "${HEALTH_URL:-http://localhost:$SWITCHBOARD_PORT/health/ready}"
# exec form: SIGTERM reaches the JVM, which finishes what is in flight.
ENTRYPOINT ["java", "@/opt/switchboard/switchboard.args"]
