/**
 * Titles of careers in Spanish, in words of our own. Mi Próximo Paso has no record of the others: both nursing
 * specialties, video game designers, curators, fashion designers, wind turbine technicians, team assemblers.
 */
const table = `
11-1021.00|Gerentes generales y de operaciones
11-2021.00|Gerentes de mercadeo
11-3031.00|Gerentes de finanzas
11-9051.00|Gerentes de servicios de comida
11-9111.00|Gerentes de servicios de salud
11-9151.00|Gerentes de servicios sociales y comunitarios
13-1071.00|Especialistas en recursos humanos
13-1111.00|Analistas de gestión
13-1121.00|Organizadores de reuniones y eventos
13-1151.00|Especialistas en capacitación
13-1161.00|Analistas de mercado
13-2011.00|Contadores y auditores
13-2051.00|Analistas de finanzas e inversiones
13-2052.00|Asesores de finanzas personales
15-1211.00|Analistas de sistemas informáticos
15-1212.00|Analistas de seguridad de la información
15-1221.00|Científicos de la computación
15-1232.00|Especialistas en soporte a usuarios
15-1242.00|Administradores de bases de datos
15-1244.00|Administradores de redes y sistemas
15-1252.00|Desarrolladores de software
15-1253.00|Analistas de calidad de software
15-1254.00|Desarrolladores web
15-1255.00|Diseñadores de interfaces digitales
15-2031.00|Analistas de investigación de operaciones
15-2041.00|Estadísticos
15-2051.00|Científicos de datos
17-1011.00|Arquitectos
17-2051.00|Ingenieros civiles
17-2071.00|Ingenieros eléctricos
17-2112.00|Ingenieros industriales
17-2141.00|Ingenieros mecánicos
17-3023.00|Técnicos en ingeniería eléctrica y electrónica
17-3031.00|Técnicos en topografía y cartografía
19-1021.00|Bioquímicos y biofísicos
19-1042.00|Científicos médicos
19-2041.00|Científicos y especialistas ambientales
19-3033.00|Psicólogos clínicos y consejeros
19-3051.00|Planificadores urbanos y regionales
19-4021.00|Técnicos en biología
21-1012.00|Consejeros escolares y vocacionales
21-1013.00|Terapeutas matrimoniales y familiares
21-1015.00|Consejeros de rehabilitación
21-1021.00|Trabajadores sociales de niños, familias y escuelas
21-1022.00|Trabajadores sociales de la salud
21-1023.00|Trabajadores sociales de salud mental y adicciones
21-1093.00|Asistentes de servicios sociales
21-1094.00|Trabajadores de salud comunitaria
23-1011.00|Abogados
23-2011.00|Asistentes legales
25-1071.00|Profesores universitarios de salud
25-2011.00|Maestros de preescolar
25-2021.00|Maestros de primaria
25-2031.00|Maestros de secundaria
25-3031.00|Maestros suplentes
25-4022.00|Bibliotecarios
25-9045.00|Asistentes de maestros
27-1014.00|Artistas de efectos especiales y animadores
27-1024.00|Diseñadores gráficos
27-1025.00|Diseñadores de interiores
27-2012.00|Productores y directores
27-2022.00|Entrenadores y buscadores de talentos deportivos
27-2031.00|Bailarines
27-2042.00|Músicos y cantantes
27-3031.00|Especialistas en relaciones públicas
27-3041.00|Editores
27-3043.00|Escritores
27-4021.00|Fotógrafos
27-4032.00|Editores de cine y video
29-1031.00|Dietistas y nutricionistas
29-1051.00|Farmacéuticos
29-1122.00|Terapeutas ocupacionales
29-1123.00|Fisioterapeutas
29-1124.00|Radioterapeutas
29-1126.00|Terapeutas respiratorios
29-1127.00|Patólogos del habla y el lenguaje
29-1131.00|Veterinarios
29-1141.00|Enfermeros registrados
29-1171.00|Enfermeros de práctica avanzada
29-1215.00|Médicos de familia
29-1292.00|Higienistas dentales
29-2011.00|Tecnólogos de laboratorio clínico
29-2012.00|Técnicos de laboratorio clínico
29-2032.00|Ecografistas médicos
29-2034.00|Tecnólogos y técnicos en radiología
29-2042.00|Técnicos en emergencias médicas
29-2052.00|Técnicos de farmacia
29-2055.00|Tecnólogos quirúrgicos
29-2056.00|Técnicos veterinarios
29-2061.00|Enfermeros prácticos con licencia
31-1121.00|Auxiliares de salud en el hogar
31-1131.00|Auxiliares de enfermería
31-2011.00|Asistentes de terapia ocupacional
31-2021.00|Asistentes de fisioterapia
31-9011.00|Masajistas terapéuticos
31-9091.00|Asistentes dentales
31-9092.00|Asistentes médicos
31-9097.00|Flebotomistas
33-1012.00|Supervisores de policías y detectives
33-2011.00|Bomberos
33-3051.00|Policías de patrulla
35-1011.00|Chefs y cocineros principales
35-2014.00|Cocineros de restaurante
35-9021.00|Lavaplatos
37-2012.00|Personal de limpieza
37-3011.00|Trabajadores de jardinería
39-2011.00|Entrenadores de animales
39-5012.00|Peluqueros y cosmetólogos
39-5094.00|Especialistas en cuidado de la piel
39-9011.00|Cuidadores de niños
39-9031.00|Instructores de ejercicio
41-1011.00|Supervisores de ventas al por menor
41-2031.00|Vendedores al por menor
41-3021.00|Agentes de seguros
41-9022.00|Agentes de bienes raíces
43-3031.00|Auxiliares de contabilidad
43-3051.00|Encargados de nómina
43-4051.00|Representantes de servicio al cliente
43-4171.00|Recepcionistas
43-5071.00|Encargados de envíos e inventario
43-6013.00|Secretarios médicos
43-6014.00|Secretarios y asistentes administrativos
45-2092.00|Trabajadores agrícolas
47-2031.00|Carpinteros
47-2111.00|Electricistas
47-2152.00|Plomeros
47-2231.00|Instaladores de paneles solares
47-4011.00|Inspectores de construcción
49-3011.00|Mecánicos de aviones
49-3023.00|Mecánicos de automóviles
49-9021.00|Técnicos en calefacción y aire acondicionado
49-9041.00|Mecánicos de maquinaria industrial
49-9062.00|Reparadores de equipos médicos
49-9071.00|Trabajadores de mantenimiento y reparación
51-3011.00|Panaderos
51-4041.00|Maquinistas
51-4121.00|Soldadores
53-2011.00|Pilotos de aerolínea
53-3032.00|Conductores de camión
53-7065.00|Reponedores y preparadores de pedidos
`;

const titles = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, string] => [line.slice(0, 10), line.slice(11)]),
);

/** A career's title in Spanish; undefined where there is no record in Spanish. */
export function spanishTitle(code: string): string | undefined {
  return titles.get(code);
}
