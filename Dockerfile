# Built with the .NET SDK and Node 20, run by an account that is not root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/TaskForce.Web -c Release -o /published -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /application
COPY --from=build /published .
RUN install -d -o $APP_UID /files
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "TaskForce.Web.dll"]
