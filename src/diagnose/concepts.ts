/**
 * What readers call the same thing, in both languages: a concept and its phrases. Words are compared by their stems
 * and without accents, so one form of a word is enough. A phrase may belong to one concept only; the first one wins.
 * The table knows the language of the trade; which concept speaks for which entry is learned from examples.
 */
const TABLE = `
deploy: deploy, deployment, despliegue, desplegar, despliego, deployar, deployo, deployed, desplegado, desplegada, rollout, subir a produccion, publicar
redeploy: redeploy, redesplegar, redespliegue, redeployment, volver a desplegar, redeployar, cada deploy, cada despliegue, each deploy, every deploy, each deployment, every deployment, new deployment, nuevo despliegue, next deploy, siguiente deploy
restart: restart, reinicio, reiniciar, reinicia, reiniciado, restarted, restarting, restarts, reinicios, reiniciando, reboot, rebooted, rebootear, relanzar
restartloop: restart loop, restarting, crash loop, crashloop, crashloopbackoff, crash looping, bucle de reinicios, bucle de reinicio, reinicia en bucle, reinicia sin parar, se reinicia solo, se reinicia, keeps restarting, keeps crashing, restarts forever, boot loop, restart limit, back off restarting, reinicia constantemente, sigue reiniciando, no para de reiniciar
container: container, contenedor, contenedores, containers
image: image, imagen, imagenes, images
tag: tag, etiqueta de imagen, latest, same tag, mismo tag, misma etiqueta
volume: volume, volumen, volumenes, volumes, persistent storage, almacenamiento persistente, storage, almacenamiento, persistent volume, volumen persistente
mount: mount, montar, montado, montaje, bind mount, mounted, mounting, monta, montados, bind, mountpoint
folder: folder, directory, directorio, carpeta, dir, directories, directorios, subfolder, subdirectory, subcarpeta, subdirectorio
file: file, archivo, fichero, files, archivos, ficheros
configfile: config file, configuration file, archivo de configuracion, fichero de configuracion, nginx conf, conf, config
database: database, base de datos, db, bd, bbdd, databases, bases de datos, postgres database, mysql database
postgres: postgres, postgresql, pg, psql, pgsql
mysql: mysql, mariadb, mysqld
redis: redis, valkey, dragonfly, keydb
mongo: mongo, mongodb, mongoose
data: data, datos, registros, records, informacion, info
lost: lost, lose, losing, loses, perdido, perdidos, perdio, se pierde, se pierden, pierde, desaparece, desaparecen, desaparecio, disappear, disappeared, vanish, vanished, wiped, borrado, borrados, borra, gone, missing data, se borra, se borran, se fue, deleted, erased, reset, perdi, perdiendo, vaciado
empty: empty, vacio, vacia, vacios, vacias, blank, en blanco, from scratch, desde cero, brand new, nuevo y vacio, fresh, sin datos, no data
persist: persist, persistir, persiste, persistent, persistente, persistence, persistencia, survive, sobrevive, conservar, se conserva, se mantiene
upload: upload, uploads, subida, subidas, subir archivo, subir archivos, subir imagenes, subir fotos, uploaded, subido, subidos, cargar archivo, adjuntos, attachments, avatars, avatar, media, uploading, upload file, upload files
size: size, tamano, too large, demasiado grande, large file, archivo grande, big file, large files, archivos grandes, body size, payload too large, entity too large, 413, pesado, mb, gb, too big, limit, limite
variable: variable, variables, env var, env vars, environment variable, environment variables, variable de entorno, variables de entorno, env, environment, entorno, envs
notset: not set, no esta definida, no definida, no definido, undefined, unset, is missing, defaulting to a blank, defaulting to blank, no existe la variable, sin definir, not defined, null, vacias las variables, is undefined, no llega, no llegan, not available, not passed, not injected, not reaching, no se pasa, no se pasan, no lee, not read, no las ve, no la ve, no ve las variables, no aparece, no aparecen, not picked up, no se cargan, not loaded, no recibe, does not see
secret: secret, secreto, secrets, secretos, api key, apikey, token, clave de api, credentials, credenciales
password: password, contrasena, clave, pass, passwd, passwords, contrasenas
wrongpassword: password authentication failed, wrong password, contrasena incorrecta, access denied for user, authentication failed, incorrect password, invalid password, auth failed, autenticacion fallida, wrongpass, credenciales incorrectas, credenciales invalidas, invalid credentials, rechaza la contrasena, password incorrecto, 28p01
dollarsign: $, dollar, dolar, dollar sign, signo de dolar, signo dolar, simbolo dolar, dollars
specialcharacter: special character, special characters, caracteres especiales, caracter especial, escape, escapar, escaped, escaping, url encode, encoded, unescaped, escapado, percent, hash, arroba
bcrypt: bcrypt, htpasswd, basicauth, basic auth, autenticacion basica, hash de contrasena, apr1, basic authentication, hashed password
truncated: truncated, cut, cortada, cortado, truncada, truncado, recortada, incomplete, incompleta, mutilated, half of, la mitad
quote: quote, quotes, comillas, quoted, comilla, backslash, barra invertida, backslashes
json: json, jsondecodeerror, array, parse json, lista json, list
databaseurl: database url, connection string, cadena de conexion, dsn, uri, jdbc, connection url, url de conexion
buildtime: build time, at build, tiempo de build, durante el build, during build, tiempo de compilacion, en el build, during the build, build args, build arg, build argument, buildtime, al compilar, en tiempo de construccion, durante la construccion, compile time, baked, inlined, al construir, en la compilacion
runtime: runtime, run time, tiempo de ejecucion, en ejecucion
publicvariable: next public, vite api, react app, nuxt public, public variable, import meta, vite, gatsby, expo public, process env
build: build, compilar, compilacion, compila, construir, construccion, building, builds, buildear, compiling, compile, buildea, builder, construyendo, compilando
buildfailed: build failed, build fails, falla el build, falla la compilacion, build error, failed to solve, error de compilacion, failed to build, no compila, failed to compile, build falla, falla al compilar, falla la construccion, build roto, el build falla, revienta el build
buildcache: build cache, cache de build, cached, cache, cacheado, sin cache, no cache, cacheada, caching, cache de compilacion
devdependencies: dev dependencies, devdependencies, dependencias de desarrollo, node env production, node env, npm config production, omit dev, dev deps
commandnotfound: command not found, not found sh, executable file not found, executable not found, no se encuentra el comando, no such command, comando no encontrado, orden no encontrada, not found in path, tsc not found, vite not found, nest not found, next not found, no encuentra el comando
notfound: not found, no encontrado, no se encuentra, no encuentra, cannot find, could not find, couldn t find, can t find, no existe, does not exist, doesn t exist, enoent, no such, missing, falta, faltan, no encuentro, no encontrada, cannot resolve, can t resolve, unable to find
nosuchfile: no such file or directory, no existe el archivo, no existe el fichero, file does not exist, file not found, no such file, archivo no encontrado, no existe el archivo o el directorio
notadirectory: not a directory, is a directory, illegal operation on a directory, eisdir, enotdir, es un directorio, no es un directorio, mount a directory onto a file, directory instead of file, directorio en vez de archivo, carpeta en lugar de archivo, carpeta en vez de archivo, created a directory, directorio en lugar de un archivo, became a directory, folder instead of file, crea una carpeta, crea un directorio, se convirtio en carpeta
permission: permission denied, eacces, permiso denegado, permisos, permission, permissions, sin permiso, sin permisos, operation not permitted, not writable, cannot write, read only, eperm, unable to write, no puede escribir, no permission, acceso denegado, access denied, could not write, failed to create directory, no tiene permisos, escribir
owner: owner, ownership, chown, uid, gid, usuario no root, non root, nonroot, root user, propietario, user id, chmod, dueno, puid, pgid, usuario root, wrong ownership
executable: executable bit, chmod x, no es ejecutable, bit de ejecucion, not executable, ejecutable, x bit
entrypoint: entrypoint, entrypoint sh, docker entrypoint, start sh, script de entrada, script de arranque, init script, start script, entry point, run sh, shell script
crlf: crlf, windows line endings, line endings, bash r, dos2unix, saltos de linea, finales de linea, fin de linea, carriage return, bad interpreter, m bad interpreter, autocrlf, windows
port: port, puerto, ports, puertos, listening port, puerto interno
portinuse: already allocated, already in use, ya en uso, en uso, address in use, eaddrinuse, address already in use, ocupado, puerto ocupado, port conflict, conflicto de puertos, ya esta usado, already bound, port is taken, bind for, ya esta ocupado, taken, esta ocupado, ya asignado, in use by
exposed: expose, exposed, expone, expuesto, exponer, exposes, exposing, expuesta, ports exposes, publicly accessible, accesible desde internet, reachable from internet, reachable from the internet, open to the internet, abierto a internet, abierta a internet, publicly reachable, public internet, internet publico, open to the world, expuesta a internet
published: published port, puerto publicado, publish port, publica el puerto, publicar puertos, ports mapping, mapeo de puertos, port mapping, host port, puerto del host, published, publicado, mapped
firewall: firewall, ufw, iptables, cortafuegos, security group, nftables, hetzner firewall, security groups, reglas de entrada, grupo de seguridad, docker user
scan: scan, scanner, hacked, hackeado, attack, ataque, brute force, fuerza bruta, ransomware, shodan, nmap, compromised, bots, escaneo, exposed database, intrusos, meow
wrongport: wrong port, puerto equivocado, puerto incorrecto, puerto interno, container port, internal port, port in domain, puerto en el dominio, puerto del contenedor, port after domain
badgateway: bad gateway, 502, error 502, 502 bad gateway
timeout504: gateway timeout, 504, gateway time out, error 504, 504 gateway timeout, tiempo de espera agotado
noserver: no available server, no server available, 503, service unavailable, no available servers, servicio no disponible, no hay servidor disponible, 503 service unavailable
notfound404: 404 page not found, 404, page not found, pagina no encontrada, error 404
error500: 500, internal server error, error 500, error interno del servidor
timeout: timeout, timed out, time out, timeouts, tiempo agotado, deadline exceeded, se queda cargando, hangs, etimedout, timedout, connection timed out, cuelga, se queda colgado, agota el tiempo
sometimes: intermittent, intermittently, intermitente, sometimes, a veces, random, randomly, aleatorio, aleatoriamente, every other request, de vez en cuando, occasionally, flaky, one of two, uno de cada dos, half of the requests, la mitad de las veces, half the time, por momentos, a ratos, depends on refresh, on and off, va y viene, unas veces, some requests
afterhours: after some time, after a while, after hours, tras unas horas, a las horas, despues de un rato, despues de unas horas, some hours, few hours, unas horas, al rato, after a few minutes, a los pocos minutos, after some hours, overnight, por la noche, despues de un tiempo, tras un rato, al cabo de, hours later, after a few hours, a few hours, after few hours
network: network, red, networks, redes, docker network, red de docker, subred, subnet
multiplenetworks: custom network, own network, own networks, custom networks, multiple networks, two networks, varias redes, dos redes, redes propias, red propia, networks section, seccion networks, networks in compose, internal network, several networks, redes personalizadas, red interna, backend network, frontend network, bridge network, networks block, bloque networks, defined networks, traefik docker network
externalnetwork: external network, external true, declared as external, red externa, network external, could not be found, external networks
addresspool: address pool, address pools, non overlapping, subnets, overlapping, ipv4 address pool, predefined address pools, pool overlaps, subredes, default address pools
otherstack: another stack, other stack, otro stack, another resource, otro recurso, different resource, otro proyecto, another project, separate resource, recurso separado, separate resources, recursos separados, standalone database, recursos distintos, predefined network, connect to predefined network, red predefinida, same project, mismo proyecto, between stacks, entre stacks, another compose, otro compose, different stacks, across stacks, coolify database, base de datos de coolify, destination network, database resource, otra aplicacion, another app, another application, internal url, url interna, between services of, two resources, dos recursos, red destino
namenotfound: enotfound, eai again, getaddrinfo, could not translate host name, name resolution, temporary failure in name resolution, name or service not known, host not found, could not resolve, no such host, unknown host, unknownhostexception, no resuelve, not resolve, cannot resolve host, nodename nor servname, no se resuelve, can t resolve, couldn t resolve, doesn t resolve, does not resolve, php network getaddresses, getaddresses failed, servfail, nxdomain, host not found in upstream
hostname: hostname, host name, nombre de host, nombre del servicio, service name, container name, nombre del contenedor, nombre de servicio
alias: alias, aliases, same name, mismo nombre, generic name, nombre generico, collision, colision, mixed up, another database, otra base de datos, wrong database, wrong instance, base de datos equivocada, other app s database, another project s database, two postgres, dos postgres, se mezclan, se cruzan, mezcla, cruza, coolify db, round robin
role: role does not exist, role, no existe el rol, does not exist role
connectionrefused: connection refused, econnrefused, refused, conexion rechazada, rechaza la conexion, can t connect, cannot connect, could not connect, connect error, no se puede conectar, no conecta, no puede conectar, no conecta con, failed to connect, unable to connect, no se conecta, conexion rehusada, connection error, connection reset
localhost: localhost, 127.0.0.1, loopback, local host
bindall: 0.0.0.0, all interfaces, todas las interfaces, ipv6any, listen on 0.0.0.0, host 0.0.0.0
listen: listen, listening, escucha, escuchando, escuchar, listens, binds, binding, ready on, running on, started server
ipv6: ipv6, ipv6loopback, aaaa
hostdockerinternal: host docker internal, host gateway, extra hosts, docker internal, host internal
healthcheck: healthcheck, health check, health checks, chequeo de salud, comprobacion de salud, healthchecks, health, prueba de salud, healtcheck, healthz, check de salud, chequeo
unhealthy: unhealthy, no saludable, not healthy, marked unhealthy, insano, no esta sano, health status unhealthy, healthy never, never healthy, nunca healthy, never becomes healthy, no llega a healthy, unhealthi, running unhealthy
healthy: healthy, sano, saludable, sana
startperiod: start period, slow start, startup time, tarda en arrancar, tarda mucho en arrancar, arranque lento, slow to start, takes minutes to start, takes long to start, starting, arranca lento, slow boot, cold start, retries, interval, tarda en iniciar, health starting, not ready yet, boot takes, lento
rollback: rollback, rolling back, rolls back, vuelve al contenedor anterior, rolled back, contenedor anterior, old container, vuelve a la version anterior, reverts, reversion, rolling update, roll back
curl: curl, wget, nc, netcat
slimimage: slim, alpine, distroless, bookworm, chainguard, scratch, busybox, minimal image, imagen minima, imagen slim
path: path, ruta, endpoint, url path, rutas
worker: worker, workers, queue worker, celery, sidekiq, bot, scheduler, cron, background job, bullmq, horizon, discord bot, telegram bot, consumer, sin http, no http, no web server, beat, cola, proceso en segundo plano, no port, sin puerto, procesador de colas, rq, arq
job: one off, one shot, init container, migration service, initializer, job, servicio de migracion, migrate service, exit 0, exited 0, exit code 0, codigo 0, termina en 0, seed, completed successfully, service completed successfully, contenedor de init, exited 0, code 0, setup container, init job, tarea unica, restart no, minio init, createbuckets
exited: exited, exited status, se detuvo, stopped, detenido, parado, exit, salio, sale, finished, termina, terminado
degraded: degraded, degradado, status degraded, estado degradado
panel: panel, dashboard, ui, interfaz, coolify says, coolify dice, coolify shows, panel dice, interface, coolify ui, coolify panel, coolify dashboard, muestra el panel, coolify muestra
status: status, estado, state, estatus
queue: queue, queued, en cola, horizon, jobs, in progress, stuck, atascado, atascada, bloqueado, colgado, colgada, se queda en, in progress forever, attempted too many times, en progreso, encolado, atascados, pendiente, never finishes, nunca termina
success: success, succeeded, successful, exito, exitoso, finished successfully, correcto, verde, con exito, green, sin errores, no errors
down: down, caido, caida, se cae, no responde, unreachable, not responding, offline, no levanta, does not start, doesn t start, no arranca, not starting, won t start, no inicia, inaccessible, inaccesible, no funciona, not working, doesn t work, no carga, does not work, no va, stopped working, dejo de funcionar, no abre, no sirve, not reachable, no accesible, no se puede acceder, cannot access, can t access, no accede, tumba, muerto, dead, broken, roto, no anda
all: every app, all apps, todas las apps, all sites, todos los sitios, all services, all websites, every site, todas las aplicaciones, todo caido, all applications, every application, todos los dominios, all domains, everything, todas las webs, todas las urls, todo el servidor, whole server, everything is down, todos los servicios, all urls, todo se cayo, everything down, all my sites, todas mis apps
proxy: proxy, traefik, coolify proxy, reverse proxy, proxy inverso, caddy, el proxy
proxyrestart: restart proxy, restart the proxy, reiniciar el proxy, reinicio el proxy, reiniciar proxy, restarting the proxy, restarting proxy, proxy restart, reiniciar traefik, restart traefik, reiniciar coolify proxy, docker restart coolify proxy, reinicio del proxy, restarting traefik, restart coolify proxy, restarted proxy, reiniciando el proxy, reinicie el proxy
clientversion: client version, too old, api version, minimum supported api, docker 29, docker engine 29, version 29, 1.24, 1.44, apt upgrade, actualizar docker, docker update, upgraded docker, updating docker, docker upgrade, docker v29, actualizacion de docker, actualice docker, docker api, minimum api version
update: update, upgrade, updated, upgraded, actualizar, actualizacion, actualice, tras actualizar, actualizado, version nueva, new version, beta, upgrading, updating
label: label, labels, etiqueta, etiquetas, custom labels, traefik labels, router rule, container labels
middleware: middleware, middlewares, stripprefix, entrypoints, entrypoint https, path prefix, pathprefix, router, routers, websecure, certresolver, prefix, prefijo, redirectregex, redirect www, www, strip prefix, entry points
domain: domain, dominio, domains, dominios, subdomain, subdominio, fqdn, domainname, url, hostname publico, subdominios, subdomains
magicvariable: service fqdn, service url, service password, service user, coolify url, coolify fqdn, magic variable, magic variables, variable magica, variables magicas, service base64, source commit, magic env, coolify branch, service name, generated variable, variables generadas
stale: stale, old value, valor viejo, viejo, vieja, antiguo, antigua, outdated, valor antiguo, still the old, sigue el viejo, old, desactualizado, previous, anterior, still old, sigue siendo
oldcode: old code, codigo viejo, codigo antiguo, old version, version vieja, version antigua, version anterior, cambios no se ven, changes not showing, changes not visible, previous version, stale code, no se ven los cambios, not updated, no se actualiza, no actualiza, no cambia, old build, nothing changes, codigo anterior, sin cambios, previous build, changes don t appear, no refleja los cambios, no toma los cambios, does not update, doesn t update, still serving, sigue sirviendo, sigue mostrando
pull: pull, pulled, pull policy, descargar imagen, pulling, no descarga, baja la imagen, always pull, descarga, docker pull, no hace pull
registry: registry, registro de imagenes, docker hub, dockerhub, ghcr, registro privado, private registry, private image, imagen privada, docker login, quay, gitlab registry, ecr, registro docker, harbor, container registry
ratelimit: rate limit, too many requests, toomanyrequests, 429, ratelimited, limite de descargas, pull rate limit, limite de peticiones, too many certificates, rate limits, limite de pulls, rate limited, too many failed authorizations, limite de intentos
unauthorized: unauthorized, denied, 401, no autorizado, requires authentication, pull access denied, requested access, authentication required, 403, forbidden, no basic auth credentials
certificate: certificate, certificado, ssl, tls, https, cert, certificates, certificados, candado, cert resolver, x509
defaultcert: traefik default cert, default certificate, self signed, autofirmado, not private, no es privada, err cert authority invalid, no es segura, not secure, no seguro, conexion no segura, default cert, cert authority, connection is not private, certificado por defecto, your connection, untrusted, cert invalid
letsencrypt: lets encrypt, letsencrypt, let s encrypt, acme, acme json, lego, le
challenge: challenge, http 01, http challenge, acme challenge, well known, desafio, unable to obtain, cannot obtain, obtain acme certificate, invalid authorization, no se genera el certificado, no emite certificado, not issued, no renueva, renew, renovar, validation, reto, tls alpn, unable to generate a certificate, renewal
wildcard: wildcard, comodin, dns 01, dns challenge, custom certificate, certificado propio, own certificate, certificado comodin, origin certificate, dns api token, cloudflare dns, origin cert, wildcards, propagation, certificado personalizado, solvers, dnschallenge, pem, asterisco
redirectloop: too many redirects, err too many redirects, demasiadas redirecciones, redirect loop, bucle de redirecciones, bucle de redireccion, redirected you too many times, infinite redirect, redirecciones infinitas, redirect infinito, loop de redirecciones, redirecciones en bucle, 301 loop, redirection loop, bucle infinito, maximum redirects, redirige demasiadas veces, redirecting forever
redirect: redirect, redirige, redireccion, redirects, redirecciona, 301, 302, 307, 308, redirecciones
cloudflare: cloudflare, cdn, flexible, orange cloud, nube naranja, proxied, full strict, ssl mode, modo ssl, encryption mode, cf, 521, 522, 525, 526, cloudflared, tunnel, tunel
mixedcontent: mixed content, contenido mixto, http assets, insecure content, blocked loading, http urls, assets over http, insecure resource, contenido inseguro, estilos no cargan, unstyled, sin estilos, css not loading, assets http
csrf: csrf, csrf verification failed, csrf token, 419, page expired, invalid origin, origin checking failed, csrfmiddlewaretoken, invalid csrf, authenticitytoken, invalidauthenticitytoken
forwarded: x forwarded proto, forwarded, trust proxy, trusted proxies, trustproxies, proxy headers, secure proxy ssl header, forwarded headers, proxies de confianza, x forwarded for, behind proxy, detras del proxy, behind a proxy, behind reverse proxy, detras de un proxy, force https, forcescheme, https detection, thinks it is http, cree que es http, http instead of https, http en vez de https, trusted proxy, secure cookie, client ip, scheme http, assumes ssl
oauth: oauth, redirect uri, callback, redirect uri mismatch, callback url, login google, google login, oauth callback, oidc, sso, auth callback, github login
cookie: cookie, cookies, session, sesion, logged out, no mantiene sesion, sesiones
cors: cors, access control allow origin, blocked by cors, preflight, cors policy, politica de cors, cross origin, error de cors, cors error
allowedhost: allowed hosts, allowedhosts, host not allowed, this host is not allowed, disallowedhost, invalid host header, blocked request, trusted origins, trustedorigins, invalid http host header, host no permitido, blocked host, trusted domain, untrusted domain, trusted domains, invalid origin, origin not allowed, origen no permitido, dominios permitidos, host authorization, blocked hosts, allowed origins, server allowed, not in allowed
websocket: websocket, web socket, ws, wss, socket io, sse, server sent events, websockets, socketio, upgrade header, event stream, realtime, reverb, tiempo real, hmr, pusher, signalr, eventsource, 101, actioncable, streaming, soketi
dns: dns, a record, registro a, nameserver, dns record, registros dns, propagacion, resolve domain, registro dns, dns records, validating dns, dns validation, nslookup, dig, name servers, ns, subdominio no resuelve, apunta a, points to
git: git, repo, repository, repositorio, repositories, git repository, repositorio git
clone: clone, clonar, cloning, clonado, fetch, clonacion, git clone
gitauth: publickey, deploy key, github app, ssh key, could not read from remote repository, clave de despliegue, llave ssh, private repo, repositorio privado, could not read username, repository not found, private repository, host key verification failed, llave de despliegue, permission denied publickey, git source, repo privado, failed to read git source, clave ssh, private key, correct access rights, deploy keys
submodule: submodule, submodules, submodulo, lfs, git lfs, submodulos, lfs pointer
branch: branch, rama, main, master, remote branch, branches, ramas, upstream, remote ref
webhook: webhook, webhooks, auto deploy, autodeploy, push no despliega, automatic deployment, despliegue automatico, push to deploy, git push, hago push, github hook, push event, no se despliega solo, trigger, autodespliegue, deploy on push, after push, tras push, al hacer push, recent deliveries, ping event
nothinghappens: nothing happens, no pasa nada, no se dispara, not triggered, no trigger, does not trigger, doesn t trigger, no hace nada, no dispara, ignored, ignorado, se ignora, ignora, no se entera, sin efecto, no effect, ignores
commit: commit, commits, sha
server: server, servidor, vps, maquina, machine, host, instance, instancia, servidores, servers, hetzner, localhost server
otherserver: other server, otro servidor, another server, second server, remote server, different server, distintos servidores, build server, servidor de build, multiple servers, segundo servidor, different servers, dos servidores
prerequisite: docker compose plugin, compose v2, git command not found, not installed, no instalado, unknown shorthand flag, compose is not a docker command, unknown command docker compose, is not a docker command, docker not installed, plugin, install git, validate server, docker compose version, buildx, snap, validar servidor, install docker, docker engine
memory: memory, memoria, ram, out of memory, oom, oomkilled, heap, sin memoria, heap out of memory, swap, memory limit, allocation failed, se queda sin ram, javascript heap, cannot allocate memory, enomem
killed: killed, 137, exit code 137, sigkill, matado, exited 137, signal 9, kill
cpu: cpu, load average, carga, 100 cpu, sobrecarga, high load, cpu al 100, spikes
freeze: freeze, frozen, congelado, se cuelga, hang, unresponsive, tarda mucho, se congela, no responde el servidor, server hangs, server freezes, cuelga el servidor, ssh tampoco, tumba el servidor
diskfull: no space left on device, no space left, enospc, disk full, disco lleno, sin espacio, disk usage, espacio en disco, disk space, overlay2, lleno, no queda espacio, df h, storage full, out of disk, write failed disk, docker system df, inodes, no hay espacio
cleanup: cleanup, prune, limpieza, docker prune, system prune, volume prune, cleaned, pruned, docker cleanup, limpieza automatica, unused volumes, volumenes sin usar, force cleanup
exec: exec format error, wrong architecture, arm64, amd64, aarch64, platform does not match, arquitectura, apple silicon, m1, raspberry, no matching manifest, multi arch, arm, x86, linux amd64, linux arm64, ampere, graviton, qemu, rosetta, cax
compose: compose, docker compose, docker compose yaml, docker compose yml, compose file, archivo compose, compose yaml, fichero compose, stack, compose yml, docker compose file
composepath: docker compose location, base directory, directorio base, compose location, build context, context, dockerfile path, working directory, base dir, contexto, contexto de build, yml extension, extension, subfolder, monorepo, subcarpeta, docker compose file not found, compose file not found, root directory, raiz del repo, repo root, lstat, ruta del compose, ruta del dockerfile, wrong dockerfile
dockerfile: dockerfile, containerfile, failed to read dockerfile, open dockerfile
envfile: env file, archivo env, fichero env, env file not found, couldn t find env file, env local, env production, dotenv, archivo .env
dockerignore: dockerignore, docker ignore
copy: copy, copy failed, copy from, failed to compute cache key, failed to calculate checksum, copiar, copia, copying, cache key
stage: stage, multi stage, multistage, etapa, builder stage, from builder, etapas, stages
buildoutput: dist, next directory, standalone, production build, build output, dist folder, output directory, dist main, dist index, out, build directory, carpeta dist, cannot find module dist, target
lockfile: package lock, lock file, lockfile, yarn lock, pnpm lock, in sync, npm ci, frozen lockfile, npm ci can only install, out of sync, desincronizado, sincronizado, shrinkwrap, eusage, outdated lockfile, bun lock, composer lock, immutable, poetry lock
syntax: invalid compose, parse error, anchor, anchors, extends, include, network mode, unsupported, no soportado, mutually exclusive, additional property, yaml, parser, not allowed, invalid interpolation, syntax, sintaxis, validating, additional properties, invalid type, merge key, configs, no soporta, not supported, parsea, must be a, symfony, must be a mapping, long syntax, reference, alias yaml, mangles, rewrites, reescribe, unable to parse, malformed, duplicate key
profile: profile, profiles, perfil, perfiles, no service selected, compose profiles
conflict: conflict, conflicto, container name is already in use, already in use by container, name conflict, is already in use, nombre en uso, container name, ya existe, remove or rename
orphan: orphan, orphans, huerfano, huerfanos, orphan containers, old containers, contenedores viejos, leftover, duplicate containers, duplicados, contenedores huerfanos, remove orphans, sigue corriendo, still running, siguen corriendo, zombie
sigterm: sigterm, graceful, graceful shutdown, stop grace period, zero downtime, apagado ordenado, sigkill, signal, stop timeout, docker stop, 30 seconds, 10 seconds, cierre ordenado, downtime, sin downtime, pid 1, tini, dumb init, apagado, drain, drains, sigint, corte, shutdown, in flight, interrumpe, tarda en parar, stop slow, apagar
duringdeploy: during deploy, during deployment, during deployments, durante el despliegue, durante el deploy, while deploying, mientras despliega, mientras se despliega, during redeploy, few seconds, unos segundos, during rollout, during the deployment, en cada despliegue, during each deploy, durante cada deploy, during deploys
migration: migration, migrations, migraciones, migracion, migrate, prisma migrate, relation does not exist, table does not exist, no existe la tabla, p2021, no such table, relation, table, tabla, undefined table, tablas, alembic, flyway, artisan migrate, schema, db push, base table, unknown column
ready: depends on, before db, not ready, database is starting up, service healthy, wait for, db not ready, antes que la base de datos, at boot, al arrancar, starting up, en el arranque, startup order, orden de arranque, wait for it, condition, espera a la base de datos, aun no esta lista, not yet ready, dependency failed to start, dependency, dependencia, race
backup: backup, backups, copia de seguridad, copias de seguridad, respaldo, respaldos, pg dump, pg restore, s3, scheduled backup, restore, restaurar, restauracion, mysqldump, dump, snapshot, backup now, copia programada, scheduled backups, volcado, mongodump, minio backup
pg18: postgres 18, postgresql 18, postgres18, pg 18, 18 alpine, var lib postgresql, in 18, pg ctlcluster, unused mount, postgres latest, version 18, postgres:18, database files are incompatible, incompatible with server, major version, pg upgradecluster, pg upgrade, postgres 17 a 18
initonce: initdb, already initialized, skipping initialization, appears to contain a database, docker entrypoint initdb, change password, changed password, cambie la contrasena, cambiar la contrasena, cambio de contrasena, after first start, contrasena nueva, password change, new password, changed the password, changing password, database directory appears, existing volume, volumen existente, rotated, old password, contrasena vieja, contrasena anterior, cambiado la contrasena, cambiar password, cambie el password, cambie password, contrasena original
sqlite: sqlite, pocketbase, db sqlite, sqlite3, archivo sqlite, database locked
mountcode: mounts app, volumes app, code mount, mounted source, source code, codigo fuente, node modules, hides, oculta, tapa, bind mount app, .:/app, mounting the code, monta el codigo, overrides, overwritten, sobrescribe, volume over, local mount, anonymous volume, volumen anonimo, overshadow, pisa, shadow, dev mount
requiredvariable: required variable, is missing a value, variable requerida, variable obligatoria, required variables, missing a value, invalid interpolation format, error while interpolating, mandatory variable, falta un valor
timezone: timezone, time zone, zona horaria, utc, tz, hora, horas de diferencia, wrong time, scheduled tasks, tareas programadas, cron hour, hora incorrecta, wrong hour, horario, hours late, hours early, gmt, huso horario, offset, europe madrid, localtime, desfase, cron expression
lint: lint, eslint, type error, typescript error, case sensitive, mayusculas, minusculas, works on mac, case, linting, tipos, tslint, type check, case sensitivity, uppercase, lowercase, macos, type errors, module not found
prerender: prerender, prerendering, static generation, collecting page data, generatestaticparams, getstaticprops, static pages, paginas estaticas, page data, static page
worksbyip: works with ip, ip and port, con la ip funciona, ip y puerto, by ip, via ip, ip:port, works with the ip, funciona con ip, funciona por ip, con ip funciona, por ip, ip directly, server ip, direct ip, ip del servidor, curl works, curl inside works, curl localhost works, curl from the server works, curl funciona, dentro del contenedor funciona, inside the container works, works on ip, works from inside, por ip y puerto, responde por ip
workslocally: works locally, en local funciona, local works, works on my machine, funciona en local, locally, en mi maquina, on my laptop, in local, localmente, works fine locally, en mi pc, en local, local docker compose
logs: log, logs, registros del contenedor, sin logs, no logs, container logs, logs del contenedor
nologs: no logs, sin logs, logs empty, logs vacios, no log, no error, sin error, no hay logs, clean log, logs limpios
browser: browser, navegador, chrome, firefox, safari
frontend: frontend, front, spa, react, vue, svelte, angular
backend: backend, api, rest, graphql
nextjs: next, nextjs, next js, turbopack
node: node, nodejs, express, nest, nestjs, npm, pnpm, yarn, bun
django: django, flask, fastapi, uvicorn, gunicorn, python, pydantic, pip
laravel: laravel, php, symfony, artisan, octane, wordpress, php fpm, composer
rails: rails, ruby, puma, sidekiq
java: spring, spring boot, java, jvm, tomcat, quarkus
go: golang, go
nginx: nginx, apache, httpd, web server, servidor web
wordpress: wordpress, wp, ghost, strapi, directus, n8n, supabase, appwrite
password2: generated password, password regenerada, regenerated
login: login, log in, iniciar sesion, inicio de sesion, sign in, signin, entrar
fail: fail, failed, fails, falla, fallo, error, errors, errores, failing, failure, fallan, fallando, peta, revienta, casca
changed: change, changed, cambiar, cambio, cambie, cambiado, modificar, modified, renamed, renombrar, rename, renaming
after: after, tras, despues, luego, once, upon
before: before, antes
always: always, siempre, every time, cada vez, constantly, permanently
start: start, starts, arranca, arrancar, iniciar, inicia, startup, arranque, levantar, levanta, boot, started, inicio
stop: stop, stops, parar, detener, para
slow: slow, lento, lenta, despacio, slowness, tarda, takes
preview: preview, pull request, pr, preview deployment, vista previa, previews
scheduledtask: scheduled task, tarea programada, cron job, cronjob
`;

/** Each concept with its phrases, as they are written. */
export const CONCEPTS: readonly (readonly [string, readonly string[]])[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const at = line.indexOf(':');
    return [
      line.slice(0, at),
      line
        .slice(at + 1)
        .split(',')
        .map((phrase) => phrase.trim()),
    ];
  });
