package io.switchboard.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What people make with the library: beans, compiled against its jar and the servlet API, in a jar or a WAR of their own. */
final class BeanArchive {

    /** A bean with one method: {@code greeter.greet(name)}. It prints what it is asked, as beans sometimes do. */
    static final String GREETER = """
            package com.example;

            import io.switchboard.cdi.RpcService;
            import io.switchboard.dispatch.RpcMethod;

            @RpcService("greeter")
            public class Greeter {

                @RpcMethod
                public String greet(String name) {
                    System.out.println("greeting " + name);
                    return "Hello, " + name + "!";
                }
            }
            """;

    private static final Pattern NOT_NEEDED = Pattern.compile("^(micrometer|prometheus|opentelemetry)-|^switchboard");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Adds a file. */
    BeanArchive with(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Compiles a class and adds it with those that are in it.
     *
     * @param folder where classes are in the archive, empty or with a slash at its end
     * @param name the class
     * @param source its text
     */
    BeanArchive withClass(String folder, String name, String source) throws IOException {
        Path out = Files.createTempDirectory("classes-");
        try {
            compile(name, source, out);
            for (Path file : classFiles(out)) {
                entries.put(folder + out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } finally {
            Directories.delete(out);
        }
        return this;
    }

    /** Takes a file out again. */
    BeanArchive without(String name) {
        entries.remove(name);
        return this;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void compile(String name, String source, Path out) {
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> classPath = new ArrayList<>(List.of(System.getProperty("switchboard.library")));
        libraries().forEach(jar -> classPath.add(jar.toString()));
        classPath.add(servletApi());
        List<String> options = List.of(
                "-parameters",
                "-proc:none",
                "-d",
                out.toString(),
                "-classpath",
                String.join(File.pathSeparator, classPath));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
            throw new AssertionError("does not compile: " + name);
        }
    }

    /** Finds what every container has. */
    private static String servletApi() {
        return Path.of(URI.create(HttpServletRequest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** Lists what the library needs, and Weld; not what it can do without, nor the server that the WAR has in its place. */
    private static List<Path> libraries() {
        return packed(NOT_NEEDED.asPredicate().negate());
    }

    /** Lists jars of the server's WAR by their names. */
    private static List<Path> packed(Predicate<String> names) {
        Path folder = Path.of(System.getProperty("switchboard.war")).resolveSibling("switchboard/WEB-INF/lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> names.test(jar.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Adds the library, what it needs, and Weld, as a WAR has them. */
    BeanArchive withLibraries() throws IOException {
        List<Path> jars = new ArrayList<>(libraries());
        jars.add(Path.of(System.getProperty("switchboard.library")));
        return with(jars);
    }

    /** Adds the interfaces of OpenTelemetry, and nothing that implements them. */
    BeanArchive withTelemetryInterfaces() throws IOException {
        return with(
                packed(Pattern.compile("^opentelemetry-(api|common|context)-").asPredicate()));
    }

    private BeanArchive with(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            entries.put("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
        }
        return this;
    }

    /** Forgets jars whose names begin in one of some ways. */
    BeanArchive withoutLibraries(String... beginnings) {
        for (String beginning : beginnings) {
            entries.keySet().removeIf(name -> name.startsWith("WEB-INF/lib/" + beginning));
        }
        return this;
    }

    /** Writes the archive. */
    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
