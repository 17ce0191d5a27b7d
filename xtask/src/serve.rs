//! Serves the page on this machine only: `www/` on 127.0.0.1.

use crate::project;
use oxhttp::model::{Body, Method, Request, Response};
use oxhttp::{ListeningServer, Server};
use percent_encoding::percent_decode_str;
use std::fs;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

/// Where the search for a free port begins, and how far it goes.
const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;

/// Serves until it is stopped. The port is the requested one, or else the next free one.
pub fn serve(wanted: Option<u16>) -> Result<(), String> {
    let first = wanted.unwrap_or(FIRST_PORT);
    let port = free_port(first)?;
    let server = start(port, project::www())?;
    if port != first && first != 0 {
        println!("Port {first} is in use; this is the next free one.");
    }
    println!("Fapiao Check is at http://127.0.0.1:{port}/ (Ctrl-C stops it)");
    server.join().map_err(|error| format!("The server stopped: {error}."))?;
    Err("The server stopped by itself.".into())
}

fn start(port: u16, www: PathBuf) -> Result<ListeningServer, String> {
    let server = Server::new(move |request| answer(request, &www)).bind((Ipv4Addr::LOCALHOST, port));
    server.spawn().map_err(|error| format!("The server could not start on port {port}: {error}."))
}

/// The first free port from `first` on.
pub fn free_port(first: u16) -> Result<u16, String> {
    for port in first..=first.saturating_add(PORTS_TRIED) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| listener.local_addr()) {
            Ok(address) => return Ok(address.port()),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(format!("Port {port} cannot be used: {error}. Choose another one with --port.")),
        }
    }
    Err(format!("No free port was found from {first} on. Choose another one with --port."))
}

fn answer(request: &Request<Body>, www: &Path) -> Response<Body> {
    let page = match *request.method() {
        Method::GET | Method::HEAD => page(request.uri().path(), www),
        _ => Page::sentence(405, "This server answers GET and HEAD only."),
    };
    let mut response = Response::builder()
        .status(page.status)
        .header("Content-Type", page.media_type)
        .header("X-Content-Type-Options", "nosniff")
        // A reload shows the newest build.
        .header("Cache-Control", "no-cache");
    match page.status {
        301 => response = response.header("Location", page.location),
        405 => response = response.header("Allow", "GET, HEAD"),
        _ => {}
    }
    let mut body = Body::from(page.body);
    if *request.method() == Method::HEAD {
        // After reading to its end it still knows its length, but has nothing more to send.
        let _ = io::copy(&mut body, &mut io::sink());
    }
    response.body(body).unwrap_or_default()
}

struct Page {
    status: u16,
    media_type: String,
    body: Vec<u8>,
    location: String,
}

impl Page {
    fn sentence(status: u16, sentence: &str) -> Self {
        let body = format!("{sentence}\n").into_bytes();
        Page { status, media_type: "text/plain; charset=utf-8".into(), body, location: String::new() }
    }
}

fn page(url: &str, www: &Path) -> Page {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let not_found = || Page::sentence(404, "There is no such page here. The tool itself is at /.");
    let Some(mut file) = file(path, www) else {
        return not_found();
    };
    if file.is_dir() {
        if !path.ends_with('/') {
            // Relative links of the page would otherwise point one folder too high.
            let location = format!("{path}/");
            return Page {
                location,
                ..Page::sentence(301, "This page is at the same address with a slash at its end.")
            };
        }
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(body) => Page { status: 200, media_type: media_type(&file), body, location: String::new() },
        Err(error) if error.kind() == ErrorKind::NotFound => not_found(),
        Err(error) => Page::sentence(500, &format!("This file cannot be read: {error}.")),
    }
}

/// The file or folder that a path names, if it lies inside `www`.
fn file(path: &str, www: &Path) -> Option<PathBuf> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let mut file = www.to_path_buf();
    for part in decoded.strip_prefix('/')?.split_terminator('/') {
        // Dotfiles are not served. Backslashes and colons mean folders and drives on some systems, and an address that
        // begins with two slashes names another host.
        if part.is_empty() || part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    // Links are followed only if they lead to something inside.
    let (file, www) = (file.canonicalize().ok()?, www.canonicalize().ok()?);
    file.starts_with(www).then_some(file)
}

/// The content type of a file. All of our text files are UTF-8.
fn media_type(file: &Path) -> String {
    // TypeScript's types would otherwise count as video (`.ts`).
    if file.extension().is_some_and(|extension| extension == "ts") {
        return "text/plain; charset=utf-8".into();
    }
    let media_type = mime_guess::from_path(file).first_or_octet_stream();
    let is_text = media_type.type_() == "text" || media_type.subtype() == "json" || media_type.suffix().is_some();
    if is_text { format!("{media_type}; charset=utf-8") } else { media_type.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    type Result = std::result::Result<(), Box<dyn std::error::Error>>;

    #[test]
    fn browsers_get_the_types_that_they_insist_on() {
        let types =
            ["a.html", "a.js", "a.wasm", "a.json", "a.svg", "a.css", "a"].map(|name| media_type(Path::new(name)));
        assert_eq!(types[0], "text/html; charset=utf-8");
        assert_eq!(types[1], "text/javascript; charset=utf-8");
        assert_eq!(types[2], "application/wasm");
        assert_eq!(types[3], "application/json; charset=utf-8");
        assert_eq!(types[4], "image/svg+xml; charset=utf-8");
        assert_eq!(types[5], "text/css; charset=utf-8");
        assert_eq!(types[6], "application/octet-stream");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() -> Result {
        let outside = project::scratch().join(format!("serve-{}", std::process::id()));
        let www = outside.join("www");
        fs::create_dir_all(www.join("elements"))?;
        fs::write(outside.join("secret.txt"), "secret")?;
        fs::write(www.join("index.html"), "page")?;
        fs::write(www.join("elements/a b.js"), "script")?;
        fs::write(www.join(".hidden"), "hidden")?;
        #[cfg(unix)]
        std::os::unix::fs::symlink(outside.join("secret.txt"), www.join("link.txt"))?;

        let status = |url: &str| page(url, &www).status;
        assert_eq!(page("/", &www).body, b"page");
        assert_eq!(page("/index.html?tax=6#x", &www).body, b"page");
        assert_eq!(page("/elements/a%20b.js", &www).body, b"script");
        assert_eq!(page("/elements", &www).location, "/elements/");
        assert_eq!(status("/elements/"), 404);
        for url in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/elements/../../secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "//../secret.txt",
            "//elements",
            "/.hidden",
            "/link.txt",
            "/c:/secret.txt",
            "/nothing",
            "/%",
            "/%zz",
            "/%ff",
            "/%00",
            "secret.txt",
            "",
            "http://127.0.0.1/../secret.txt",
        ] {
            assert_eq!(status(url), 404, "{url}");
        }
        fs::remove_dir_all(&outside)?;
        Ok(())
    }

    #[test]
    fn a_port_in_use_is_passed_over() -> Result {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, free_port(20_000)?))?;
        let taken = first.local_addr()?.port();
        let next = free_port(taken)?;
        assert!(next > taken, "{taken} then {next}");
        Ok(())
    }

    #[test]
    fn the_head_alone_is_answered_without_the_rest() -> Result {
        let www = project::scratch().join(format!("serve-head-{}", std::process::id()));
        fs::create_dir_all(&www)?;
        fs::write(www.join("index.html"), "page")?;
        let port = free_port(22_000)?;
        let _server = start(port, www.clone())?;
        for (asked, status, length) in [("HEAD /", "200 OK", 4), ("HEAD /nothing", "404 Not Found", 53)] {
            let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            let request = format!("{asked} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            connection.write_all(request.as_bytes())?;
            let mut text = String::new();
            connection.read_to_string(&mut text)?;
            let head = text.to_ascii_lowercase();
            assert!(text.starts_with(&format!("HTTP/1.1 {status}")), "{text}");
            assert!(head.contains(&format!("content-length: {length}\r\n")), "{text}");
            assert!(text.ends_with("\r\n\r\n"), "nothing follows the head: {text}");
        }
        fs::remove_dir_all(&www)?;
        Ok(())
    }

    /// Browsers open connections before they need them; such a connection must not block another one.
    #[test]
    fn every_one_of_many_connections_is_answered() -> Result {
        let www = project::scratch().join(format!("serve-many-{}", std::process::id()));
        fs::create_dir_all(&www)?;
        fs::write(www.join("index.html"), "page")?;
        let port = free_port(21_000)?;
        let _server = start(port, www.clone())?;
        let idle = (0..20).map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, port))).collect::<io::Result<Vec<_>>>()?;
        for mut connection in idle.into_iter().rev() {
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            connection.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut text = String::new();
            connection.read_to_string(&mut text)?;
            assert!(text.starts_with("HTTP/1.1 200") && text.ends_with("page"), "{text}");
        }
        fs::remove_dir_all(&www)?;
        Ok(())
    }
}
